/** Delivers notifications: the outbox is read, and each receiver is served by its own worker. */
@NullMarked
package dev.vidhuk.alerts.notify;

import org.jspecify.annotations.NullMarked;
