/** Texts of which people said what they are: to learn from and to measure by. */
@NullMarked
package dev.vidhuk.processing.labels;

import org.jspecify.annotations.NullMarked;
