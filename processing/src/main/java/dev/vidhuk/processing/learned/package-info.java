/** The model that was learned from labelled texts, and what it reads. */
@NullMarked
package dev.vidhuk.processing.learned;

import org.jspecify.annotations.NullMarked;
