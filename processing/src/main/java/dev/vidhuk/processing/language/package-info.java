/** Which language a text is written in. */
@NullMarked
package dev.vidhuk.processing.language;

import org.jspecify.annotations.NullMarked;
