/** Places on the web become reviews: what to ask when, what has changed since, and one transaction for what was found. */
@NullMarked
package dev.vidhuk.ingest;

import org.jspecify.annotations.NullMarked;
