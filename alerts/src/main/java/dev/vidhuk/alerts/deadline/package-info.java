/** By when an answer is due, with its proof: policies, calendars and the steps of a deadline. Pure rules, no Kafka. */
@NullMarked
package dev.vidhuk.alerts.deadline;

import org.jspecify.annotations.NullMarked;
