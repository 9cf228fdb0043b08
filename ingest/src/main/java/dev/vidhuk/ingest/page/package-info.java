/** Reviews on pages that say nothing to machines: what is where is told by CSS selectors in the configuration. */
@NullMarked
package dev.vidhuk.ingest.page;

import org.jspecify.annotations.NullMarked;
