/** Ingest on a real broker. */
@NullMarked
package dev.vidhuk.ingest;

import org.jspecify.annotations.NullMarked;
