/** Tells people by a bot of Telegram, and takes what they answer there. */
@NullMarked
package dev.vidhuk.alerts.notify.telegram;

import org.jspecify.annotations.NullMarked;
