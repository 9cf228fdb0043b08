/** What a message says, in the receiver's language, before any way of notifying gives it a form. */
@NullMarked
package dev.vidhuk.alerts.notify.message;

import org.jspecify.annotations.NullMarked;
