package dev.vidhuk.launcher.sources;

import static dev.vidhuk.launcher.sources.PollSamples.failed;
import static dev.vidhuk.launcher.sources.PollSamples.poll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.dashboard.sources.Gaps;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GapsTest {
    private static final List<Span> NONE = List.of();

    @Test
    void remembersWhatAPollCouldNotCover() {
        List<Span> gaps = Gaps.after(NONE, gap("2026-11-10T00:00:00Z", "2026-11-12T00:00:00Z"));

        assertThat(gaps).containsExactly(span("2026-11-10T00:00:00Z", "2026-11-12T00:00:00Z"));
        assertThat(Gaps.after(NONE, poll("a"))).isEmpty();
        assertThat(Gaps.after(gaps, failed("a", "2026-11-20T19:00:00Z"))).isEqualTo(gaps);
    }

    @Test
    void joinsOverlappingGapsAndKeepsOthersInTheirOrder() {
        List<Span> gaps = Gaps.after(NONE, gap("2026-11-10T00:00:00Z", "2026-11-12T00:00:00Z"));
        gaps = Gaps.after(gaps, gap("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"));
        gaps = Gaps.after(gaps, gap("2026-11-11T00:00:00Z", "2026-11-13T00:00:00Z"));

        assertThat(gaps)
                .containsExactly(
                        span("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"),
                        span("2026-11-10T00:00:00Z", "2026-11-13T00:00:00Z"));
    }

    @Test
    void closesWhatACompletePollHasCoveredSince() {
        List<Span> gaps = Gaps.after(NONE, gap("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"));
        gaps = Gaps.after(gaps, gap("2026-11-05T00:00:00Z", "2026-11-08T00:00:00Z"));
        gaps = Gaps.after(gaps, gap("2026-11-10T00:00:00Z", "2026-11-12T00:00:00Z"));

        List<Span> after = Gaps.after(gaps, poll("a", "{\"coveredFrom\": \"2026-11-06T00:00:00Z\"}"));
        List<Span> inPart =
                Gaps.after(gaps, poll("a", "{\"coveredFrom\": \"2026-11-06T00:00:00Z\", \"complete\": false}"));
        List<Span> untold = Gaps.after(gaps, poll("a", "{\"coveredFrom\": null}"));

        assertThat(after)
                .containsExactly(
                        span("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"),
                        span("2026-11-05T00:00:00Z", "2026-11-06T00:00:00Z"));
        assertThat(inPart).isEqualTo(gaps);
        assertThat(untold).isEqualTo(gaps);
    }

    @Test
    void aShortPollNeitherHidesNorWidensWhatASweepCouldNotCover() {
        List<Span> gaps = Gaps.after(NONE, gap("2026-11-06T00:00:00Z", "2026-11-15T00:00:00Z"));

        List<Span> after = Gaps.after(gaps, poll("a", "{\"coveredFrom\": \"2026-11-19T00:00:00Z\", \"sweep\": false}"));

        assertThat(after).isEqualTo(gaps);
    }

    private static SourcePoll gap(String from, String to) {
        return poll("a", "{\"complete\": false, \"gapFrom\": \"" + from + "\", \"gapTo\": \"" + to + "\"}");
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
