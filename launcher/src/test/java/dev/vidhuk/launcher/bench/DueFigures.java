package dev.vidhuk.launcher.bench;

import java.time.Duration;

/**
 * What it cost that some deadlines fell due at one moment.
 *
 * @param opening of their cases, with the alerts of a new complaint
 * @param ticks of the cases, from that moment until the last alert was committed
 * @param messages ticks of the messages in the whole time, until all alerts were in the outbox
 * @param raised from that moment to the last committed alert
 * @param rebalances in the whole time
 */
record DueFigures(
        int due, Effort opening, Ticks ticks, Ticks messages, Duration raised, int rebalances, Outbox outbox) {}
