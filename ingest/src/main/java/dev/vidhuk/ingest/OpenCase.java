package dev.vidhuk.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the case of a customer who still waits means for us.
 *
 * @param url the address of its review, or null
 * @param nextStepAt when it next wants a witness, or null
 */
record OpenCase(@Nullable String url, @Nullable Instant nextStepAt) {}
