/** Feeds: RSS and Atom, of comments, of topics with a feed of comments each, of whatever mentions the brand. */
@NullMarked
package dev.vidhuk.ingest.feed;

import org.jspecify.annotations.NullMarked;
