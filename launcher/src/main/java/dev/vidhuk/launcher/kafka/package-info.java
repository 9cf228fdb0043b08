/** A Kafka broker in our own process. */
@NullMarked
package dev.vidhuk.launcher.kafka;

import org.jspecify.annotations.NullMarked;
