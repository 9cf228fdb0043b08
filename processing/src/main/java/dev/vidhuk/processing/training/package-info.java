/** How the model is learned from labelled texts: always the same from the same texts and seed. */
@NullMarked
package dev.vidhuk.processing.training;

import org.jspecify.annotations.NullMarked;
