/** What a text complains of. */
@NullMarked
package dev.vidhuk.processing.complaints;

import org.jspecify.annotations.NullMarked;
