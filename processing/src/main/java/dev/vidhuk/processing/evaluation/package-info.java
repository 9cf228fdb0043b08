/** How right a tagger is, on texts whose labels are known. */
@NullMarked
package dev.vidhuk.processing.evaluation;

import org.jspecify.annotations.NullMarked;
