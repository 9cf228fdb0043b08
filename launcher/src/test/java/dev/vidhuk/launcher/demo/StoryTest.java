package dev.vidhuk.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StoryTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Portal portal = Story.opening(START);
    private volatile Clock clock = Clock.fixed(START, ZoneOffset.UTC);

    private @Nullable Story story;

    @AfterEach
    void close() {
        if (story != null) {
            story.close();
        }
    }

    @Test
    void goesOnByItselfAsTheClockDoes() {
        story = Story.start(portal, new LiveClock(), told::add);

        pass(Duration.ofSeconds(8));

        await().untilAsserted(() -> assertThat(told).hasSize(1));
        assertThat(told.get(0)).startsWith("portal: Олена К. writes");
        assertThat(portal.shown(Place.PORTAL).get(0).publishedAt()).isEqualTo(START.plusSeconds(8));
    }

    @Test
    void goesOnAfterANarratorsMishap() {
        story = Story.start(portal, new LiveClock(), this::tellAndFail);
        pass(Duration.ofSeconds(8));
        await().untilAsserted(() -> assertThat(told).hasSize(1));

        pass(Duration.ofSeconds(4));

        await().untilAsserted(() -> assertThat(told).hasSize(2));
    }

    @Test
    void fallsSilentWhenItIsClosed() {
        story = Story.start(portal, new LiveClock(), told::add);
        pass(Duration.ofSeconds(8));
        await().untilAsserted(() -> assertThat(told).hasSize(1));

        story.close();
        pass(Duration.ofSeconds(30));

        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(told).hasSize(1));
    }

    private void pass(Duration time) {
        clock = Clock.offset(clock, time);
    }

    private void tellAndFail(String sentence) {
        told.add(sentence);
        throw new IllegalStateException("the narrator coughs");
    }

    /** Shows what the test's clock shows at that moment. */
    private final class LiveClock extends Clock {
        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
