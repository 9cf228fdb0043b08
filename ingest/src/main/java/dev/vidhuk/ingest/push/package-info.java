/** Reviews that others bring: forms, chats, surveys, notes of calls, reports of mystery shoppers. */
@NullMarked
package dev.vidhuk.ingest.push;

import org.jspecify.annotations.NullMarked;
