/** Texts cut into words and passages, and phrases found in them: pure, and the same for all languages. */
@NullMarked
package dev.vidhuk.processing.text;

import org.jspecify.annotations.NullMarked;
