/** Tagging again: what it would change, beside the running pipeline, and the order to do it. */
@NullMarked
package dev.vidhuk.launcher.replay;

import org.jspecify.annotations.NullMarked;
