/** Comments under the videos of a channel on YouTube, by the YouTube Data API. */
@NullMarked
package dev.vidhuk.ingest.youtube;

import org.jspecify.annotations.NullMarked;
