/** Files of labelled texts, and how a tagger does on them. */
@NullMarked
package dev.vidhuk.launcher.labels;

import org.jspecify.annotations.NullMarked;
