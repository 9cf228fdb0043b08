/** Comments on the media of the brand's own account on Instagram, by the Graph API. */
@NullMarked
package dev.vidhuk.ingest.instagram;

import org.jspecify.annotations.NullMarked;
