/** What commands ask of topics as a whole. */
@NullMarked
package dev.vidhuk.launcher.topics;

import org.jspecify.annotations.NullMarked;
