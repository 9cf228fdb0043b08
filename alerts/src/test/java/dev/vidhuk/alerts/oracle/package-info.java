/**
 * A second, plain model of the life of a case, written from the description alone, and the test that holds the topology
 * against it in random histories.
 */
@NullMarked
package dev.vidhuk.alerts.oracle;

import org.jspecify.annotations.NullMarked;
