/** Reviews of a business on Trustpilot, by its API. */
@NullMarked
package dev.vidhuk.ingest.trustpilot;

import org.jspecify.annotations.NullMarked;
