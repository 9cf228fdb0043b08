package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleSourcesTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    private Path state;

    private Bench bench() {
        RouteSettings ofSources = new RouteSettings(
                "owner", List.of("kind=\"source-stale\"", "brand=\"svitlo\""), false, null, null, null, List.of());
        RouteSettings route =
                new RouteSettings("console", List.of(), false, null, Duration.ZERO, Duration.ZERO, List.of(ofSources));
        AlertSettings settings = new AlertSettings(
                List.of(),
                Map.of(),
                List.of(
                        ReceiverSettings.console(),
                        new ReceiverSettings("owner", ReceiverSettings.console().way())),
                route,
                null,
                "1",
                Map.of("portal-svitlo", "svitlo"));
        return new Bench(state, T, settings, Bench.noBacklog());
    }

    private static void twiceUnreadable(Bench bench) {
        bench.poll(PollBuilder.bad(bench.now(), Outcome.UNREADABLE, "nothing"));
        bench.poll(PollBuilder.bad(bench.now(), Outcome.UNREADABLE, "nothing"));
        bench.advance(Duration.ofSeconds(1));
    }

    @Test
    void reachesTheReceiversOfItsRouteAndSoDoesItsEnd() {
        try (Bench bench = bench()) {
            twiceUnreadable(bench);
            bench.poll(PollBuilder.good(bench.now()));

            List<Notification> sent = bench.notifications();
            assertThat(bench.alerts())
                    .extracting(Alert::kind, Alert::status, Alert::receivers)
                    .containsExactly(
                            tuple(AlertKind.SOURCE_STALE, AlertStatus.FIRING, List.of("owner")),
                            tuple(AlertKind.SOURCE_STALE, AlertStatus.RESOLVED, List.of("owner")));
            assertThat(sent).extracting(Notification::receiver).containsExactly("owner", "owner");
        }
    }

    @Test
    void tellsOfASecondOutageThatFollowsSoSoonThatNobodyHasHeardOfTheFirst() {
        AlertSettings slow = new AlertSettings(
                List.of(),
                Map.of(),
                List.of(ReceiverSettings.console()),
                RouteSettings.to("console").grouped(Duration.ofSeconds(30), Duration.ofMinutes(5)),
                null,
                "1",
                Map.of("portal-svitlo", "svitlo"));
        try (Bench bench = new Bench(state, T, slow, Bench.noBacklog())) {
            twiceUnreadable(bench);
            bench.poll(PollBuilder.good(bench.now()));
            twiceUnreadable(bench);
            bench.advance(Duration.ofSeconds(30));

            assertThat(bench.notifications())
                    .singleElement()
                    .satisfies(sent ->
                            assertThat(sent.alerts()).extracting(Alert::status).containsExactly(AlertStatus.FIRING));
        }
    }
}
