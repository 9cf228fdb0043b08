/** Comments and visitors' posts on the brand's own page on Facebook, by the Graph API. */
@NullMarked
package dev.vidhuk.ingest.facebook;

import org.jspecify.annotations.NullMarked;
