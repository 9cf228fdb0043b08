/** Silences as people make, see and end them; the commands only ask and print. */
@NullMarked
package dev.vidhuk.launcher.silences;

import org.jspecify.annotations.NullMarked;
