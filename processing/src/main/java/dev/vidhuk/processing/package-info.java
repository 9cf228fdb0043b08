/** Reviews become tagged reviews and counts. */
@NullMarked
package dev.vidhuk.processing;

import org.jspecify.annotations.NullMarked;
