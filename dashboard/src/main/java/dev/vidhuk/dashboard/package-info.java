/** The topics in a browser. */
@NullMarked
package dev.vidhuk.dashboard;

import org.jspecify.annotations.NullMarked;
