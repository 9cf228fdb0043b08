/** Bluesky: posts that a search finds, with the threads below them. */
@NullMarked
package dev.vidhuk.ingest.bluesky;

import org.jspecify.annotations.NullMarked;
