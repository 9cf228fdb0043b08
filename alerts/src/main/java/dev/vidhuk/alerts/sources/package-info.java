/** Whether the places that are watched can still be read. Pure rules, no Kafka. */
@NullMarked
package dev.vidhuk.alerts.sources;

import org.jspecify.annotations.NullMarked;
