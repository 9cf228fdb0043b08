package dev.vidhuk.dashboard.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cases that wait for an answer at present.
 *
 * @param unverified those of the overdue ones whose silence nobody has witnessed yet
 * @param oldestDueAt when the first of them was or is due, or null where there is none
 */
public record Backlog(
        int open, int overdue, int unverified, @Nullable Instant oldestDueAt) {}
