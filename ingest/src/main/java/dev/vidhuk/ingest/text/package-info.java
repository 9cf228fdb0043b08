/** What pages write for people, read: plain text, stars, dates in words. Text in hand only; no I/O, no clock. */
@NullMarked
package dev.vidhuk.ingest.text;

import org.jspecify.annotations.NullMarked;
