/** Tells people in a channel of Slack, by an incoming webhook or by a bot. */
@NullMarked
package dev.vidhuk.alerts.notify.slack;

import org.jspecify.annotations.NullMarked;
