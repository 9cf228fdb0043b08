/** What a review adds to which count: pure rules, without Kafka. */
@NullMarked
package dev.vidhuk.processing.counts;

import org.jspecify.annotations.NullMarked;
