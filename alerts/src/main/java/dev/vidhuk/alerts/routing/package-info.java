/** Who hears of an alert, and together with which others. Pure rules, no Kafka. */
@NullMarked
package dev.vidhuk.alerts.routing;

import org.jspecify.annotations.NullMarked;
