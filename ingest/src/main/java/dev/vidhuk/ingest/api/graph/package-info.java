/** What Facebook and Instagram have in common: the Graph API with its posts, comments, cursors and errors. */
@NullMarked
package dev.vidhuk.ingest.api.graph;

import org.jspecify.annotations.NullMarked;
