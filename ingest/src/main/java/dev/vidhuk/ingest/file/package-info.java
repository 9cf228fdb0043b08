/** Reviews from a file of JSON Lines: exports, imports, and what no other source can reach. */
@NullMarked
package dev.vidhuk.ingest.file;

import org.jspecify.annotations.NullMarked;
