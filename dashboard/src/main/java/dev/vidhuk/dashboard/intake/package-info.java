/** The topics, read into the store. */
@NullMarked
package dev.vidhuk.dashboard.intake;

import org.jspecify.annotations.NullMarked;
