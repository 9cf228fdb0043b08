/** Tells people by console. */
@NullMarked
package dev.vidhuk.alerts.notify.console;

import org.jspecify.annotations.NullMarked;
