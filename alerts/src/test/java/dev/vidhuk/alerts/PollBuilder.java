package dev.vidhuk.alerts;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.SourcePoll;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A poll for tests; what is not said is that of a portal that is read every ten minutes and was read completely. */
public final class PollBuilder {
    private String source = "portal-svitlo";
    private final Instant polledAt;
    private Outcome outcome = Outcome.OK;
    private @Nullable String error;
    private boolean complete = true;
    private Duration every = Duration.ofMinutes(10);
    private Duration took = Duration.ofSeconds(2);

    private PollBuilder(Instant polledAt) {
        this.polledAt = polledAt;
    }

    public static PollBuilder good(Instant polledAt) {
        return new PollBuilder(polledAt);
    }

    public static PollBuilder bad(Instant polledAt, Outcome outcome, String error) {
        PollBuilder poll = new PollBuilder(polledAt);
        poll.outcome = outcome;
        poll.error = error;
        poll.complete = false;
        return poll;
    }

    public PollBuilder source(String source) {
        this.source = source;
        return this;
    }

    public PollBuilder every(Duration every) {
        this.every = every;
        return this;
    }

    public PollBuilder took(Duration took) {
        this.took = took;
        return this;
    }

    public PollBuilder unchanged() {
        this.outcome = Outcome.UNCHANGED;
        return this;
    }

    public PollBuilder inPart() {
        this.complete = false;
        return this;
    }

    public SourcePoll build() {
        return new SourcePoll(
                source,
                "page",
                outcome,
                error,
                polledAt,
                took,
                complete,
                null,
                null,
                null,
                12,
                0,
                0,
                false,
                every,
                polledAt.plus(every),
                new Capabilities(true, true, false, true, Precision.SECOND, null),
                null);
    }
}
