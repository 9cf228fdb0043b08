/** Tagged reviews become cases, alerts and messages to people. */
@NullMarked
package dev.vidhuk.alerts;

import org.jspecify.annotations.NullMarked;
