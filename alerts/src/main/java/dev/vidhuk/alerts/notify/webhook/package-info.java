/** Tells people by webhook. */
@NullMarked
package dev.vidhuk.alerts.notify.webhook;

import org.jspecify.annotations.NullMarked;
