/** Reddit: posts of a subreddit, or that a search finds, with the comments below them. */
@NullMarked
package dev.vidhuk.ingest.reddit;

import org.jspecify.annotations.NullMarked;
