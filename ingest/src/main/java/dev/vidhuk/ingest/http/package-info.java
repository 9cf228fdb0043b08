/**
 * The only HTTP client: robots.txt, pace, conditional requests, limits of size and time, no private addresses; each
 * failure has its kind.
 */
@NullMarked
package dev.vidhuk.ingest.http;

import org.jspecify.annotations.NullMarked;
