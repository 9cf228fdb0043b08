/** What else a text says about itself. */
@NullMarked
package dev.vidhuk.processing.signals;

import org.jspecify.annotations.NullMarked;
