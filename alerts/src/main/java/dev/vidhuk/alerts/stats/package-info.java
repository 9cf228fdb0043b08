/** What each case adds to the figures that a brand learns from. Pure rules, no Kafka. */
@NullMarked
package dev.vidhuk.alerts.stats;

import org.jspecify.annotations.NullMarked;
