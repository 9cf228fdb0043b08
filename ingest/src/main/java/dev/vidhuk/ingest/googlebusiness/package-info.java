/** Reviews of a place on Google Maps, by the API through which its owner answers them. */
@NullMarked
package dev.vidhuk.ingest.googlebusiness;

import org.jspecify.annotations.NullMarked;
