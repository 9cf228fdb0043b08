package dev.vidhuk.launcher.demo;

import java.time.Duration;

/**
 * A move and its time.
 *
 * @param after counted from the story's start; in {@code before.yaml} back from it
 */
record Step(Duration after, Move move) {}
