/** Reviews of an app in Google Play, by the API through which its developers answer them. */
@NullMarked
package dev.vidhuk.ingest.googleplay;

import org.jspecify.annotations.NullMarked;
