/** Which reviews a replay tags again: pure rules, without Kafka. */
@NullMarked
package dev.vidhuk.processing.replay;

import org.jspecify.annotations.NullMarked;
