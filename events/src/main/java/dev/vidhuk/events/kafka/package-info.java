/** How the records travel: their wire format, their topics, and what every Kafka client of ours is told. */
@NullMarked
package dev.vidhuk.events.kafka;

import org.jspecify.annotations.NullMarked;
