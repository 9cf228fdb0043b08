/** Tells people by mail. */
@NullMarked
package dev.vidhuk.alerts.notify.email;

import org.jspecify.annotations.NullMarked;
