package dev.vidhuk.launcher.bench;

/**
 * How long it took from the write of a negative review until its alert was in the receiver's hands.
 *
 * @param groupInterval the least time between two messages of a group, as configured
 * @param millis one for each negative review
 * @param messages in which the alerts came
 * @param effort of the whole process while the reviews were written, for each of them
 */
record Latency(String groupInterval, int expected, Samples millis, long messages, Effort effort) {}
