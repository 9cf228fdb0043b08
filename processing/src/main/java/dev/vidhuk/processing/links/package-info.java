/** Which reviews say the same, and who wrote them: pure rules, without Kafka. */
@NullMarked
package dev.vidhuk.processing.links;

import org.jspecify.annotations.NullMarked;
