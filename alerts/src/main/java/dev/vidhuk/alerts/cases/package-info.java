/**
 * The life of a case: when a review needs an answer, what answers it, what opens it again, what is said when. Pure rules:
 * no Kafka, no clock of their own.
 */
@NullMarked
package dev.vidhuk.alerts.cases;

import org.jspecify.annotations.NullMarked;
