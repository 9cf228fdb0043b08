/** How bad it is. */
@NullMarked
package dev.vidhuk.processing.severity;

import org.jspecify.annotations.NullMarked;
