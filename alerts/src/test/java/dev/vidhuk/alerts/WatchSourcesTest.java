package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.alerts.sources.SourceHealth;
import dev.vidhuk.alerts.sources.SourceRules;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class WatchSourcesTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final SourceRules RULES =
            new SourceRules(Map.of("portal-svitlo", "svitlo"), alert -> List.of("shop-team"));

    private final KeyValueStore<String, SourceHealth> health = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(WatchSources.HEALTH), Serdes.String(), Json.serde(SourceHealth.class))
            .withLoggingDisabled()
            .build();
    private final AtomicBoolean read = new AtomicBoolean(true);
    private final AtomicInteger assignments = new AtomicInteger();
    private final Backlog backlog = partition -> {
        assignments.incrementAndGet();
        return Bench.backlog(read::get).of(partition);
    };
    private MockProcessorContext<String, Alert> context = new MockProcessorContext<>();
    private WatchSources step = new WatchSources(RULES, backlog);
    private Instant now = T;

    private void start() {
        context = new MockProcessorContext<>();
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        health.init(context.getStateStoreContext(), health);
        step = new WatchSources(RULES, backlog);
        step.init(context);
    }

    private void hear(SourcePoll poll) {
        step.process(new Record<>(poll.source(), poll, poll.polledAt().toEpochMilli()));
    }

    /** Time goes by as it does while the process runs. */
    private void passUntil(Instant end) {
        while (now.isBefore(end)) {
            jump(Duration.ofSeconds(1));
        }
    }

    /** Time goes by without a tick. */
    private void jump(Duration time) {
        now = now.plus(time);
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(now.toEpochMilli());
    }

    private List<Alert> told() {
        return context.forwarded().stream()
                .<Alert>map(forward -> forward.record().value())
                .toList();
    }

    @Test
    void noticesSilenceOnTheWallClockWithoutFurtherEvents() {
        start();
        hear(PollBuilder.good(T).build());

        passUntil(T.plus(Duration.ofMinutes(31)));

        assertThat(told()).extracting(Alert::at).containsExactly(T.plus(Duration.ofMinutes(30)));
    }

    @Test
    void resolvesAfterARestartWhatItToldBefore() {
        start();
        hear(PollBuilder.good(T).build());
        passUntil(T.plus(Duration.ofMinutes(31)));
        Alert outage = told().get(0);

        start();
        hear(PollBuilder.good(now).build());

        assertThat(told()).singleElement().satisfies(over -> {
            assertThat(over.id()).isEqualTo(outage.id());
            assertThat(over.status()).isEqualTo(AlertStatus.RESOLVED);
        });
    }

    @Test
    void accusesNobodyBeforeTheWaitingPollsHaveBeenRead() {
        start();
        hear(PollBuilder.good(T).build());
        now = T.plus(Duration.ofHours(2));
        read.set(false);
        start();
        passUntil(now.plus(Duration.ofMinutes(20)));
        List<Alert> whileTheyWait = told();

        hear(PollBuilder.good(now.minus(Duration.ofMinutes(1))).build());
        read.set(true);
        passUntil(now.plus(Duration.ofMinutes(20)));

        assertThat(whileTheyWait).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void beginsToWatchAnewAfterItSlept() {
        start();
        hear(PollBuilder.good(T).build());
        passUntil(T.plus(Duration.ofMinutes(1)));
        read.set(false);

        jump(Duration.ofHours(8));
        passUntil(now.plus(Duration.ofMinutes(10)));
        List<Alert> afterSleep = told();
        read.set(true);
        passUntil(now.plus(Duration.ofMinutes(6)));

        assertThat(assignments).hasValue(2);
        assertThat(afterSleep).isEmpty();
        assertThat(told()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoPollOfItsKey() {
        start();

        assertThatThrownBy(() ->
                        step.process(new Record<>("another", PollBuilder.good(T).build(), 0)))
                .hasMessageContaining("another");
    }
}
