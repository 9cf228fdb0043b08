package dev.vidhuk.ingest;

import dev.vidhuk.ingest.http.Fetcher;
import java.time.Clock;

/** What sources ask the world with; shared by all of a process. */
public record Means(Fetcher fetcher, Clock clock) {}
