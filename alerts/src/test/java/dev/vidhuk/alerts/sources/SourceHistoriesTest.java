package dev.vidhuk.alerts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.PollBuilder;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.SourcePoll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever polls come: one alert an outage, none without one, and each ended by a good poll alone. */
class SourceHistoriesTest {
    private static final int HISTORIES = 300;
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final SourceRules RULES = new SourceRules(Map.of("portal-svitlo", "svitlo"), alert -> List.of());

    @Test
    void tellsEachOutageOnceAndItsEndOnce() {
        int outages = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            outages += new History(seed).run();
        }

        assertThat(outages).isGreaterThan(HISTORIES);
    }

    private static final class History {
        private final Random random;
        private final String name;
        private final Set<String> outages = new HashSet<>();
        private final List<Instant> goodPolls = new ArrayList<>();
        private @Nullable SourceHealth health;
        private @Nullable Alert burning;
        private int unreadable;
        private Instant firstPoll = T;
        private Instant now = T;

        History(int seed) {
            random = new Random(seed);
            name = "history " + seed;
        }

        int run() {
            hear();
            firstPoll = now;
            for (int i = 0; i < 80; i++) {
                now = now.plusSeconds(1 + random.nextInt(900));
                if (random.nextInt(3) == 0) {
                    hear();
                } else {
                    look();
                }
            }
            return outages.size();
        }

        private void hear() {
            SourcePoll poll = poll();
            boolean good = poll.complete();
            boolean burned = burning != null;
            Finding finding = RULES.hear(health, poll, now);

            take(finding);
            switch (poll.outcome()) {
                case UNREADABLE -> unreadable++;
                case OK, UNCHANGED -> unreadable = 0;
                default -> {}
            }
            if (good) {
                goodPolls.add(now);
            }

            assertThat(finding.alert() != null).as(name).isEqualTo(burned && good);
        }

        private SourcePoll poll() {
            return switch (random.nextInt(7)) {
                case 0, 1 -> PollBuilder.good(now).build();
                case 2 -> PollBuilder.good(now).unchanged().build();
                case 3 -> PollBuilder.good(now).inPart().build();
                case 4 -> PollBuilder.bad(now, Outcome.FAILED, "no answer").build();
                case 5 -> PollBuilder.bad(now, Outcome.THROTTLED, "slower").build();
                default -> PollBuilder.bad(now, Outcome.UNREADABLE, "nothing").build();
            };
        }

        private void look() {
            boolean burned = burning != null;
            Instant lastGood = goodPolls.isEmpty() ? firstPoll : goodPolls.get(goodPolls.size() - 1);
            boolean silent = Duration.between(lastGood, now).compareTo(Duration.ofMinutes(30)) >= 0;

            take(RULES.look(Objects.requireNonNull(health), now, T.minusSeconds(3600)));

            assertThat(burning != null).as(name).isEqualTo(burned || silent || unreadable > 1);
        }

        private void take(Finding finding) {
            health = Objects.requireNonNull(finding.health());
            Alert alert = finding.alert();
            if (alert == null) {
                return;
            }
            if (alert.status() == AlertStatus.FIRING) {
                assertThat(burning).as(name).isNull();
                assertThat(outages.add(alert.id())).as(name).isTrue();
                burning = alert;
            } else {
                assertThat(alert.id())
                        .as(name)
                        .isEqualTo(Objects.requireNonNull(burning).id());
                burning = null;
            }
        }
    }
}
