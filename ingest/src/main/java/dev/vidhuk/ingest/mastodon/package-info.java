/** Mastodon, and what speaks its API: posts under a tag, that mention an account, or that a search finds. */
@NullMarked
package dev.vidhuk.ingest.mastodon;

import org.jspecify.annotations.NullMarked;
