package dev.vidhuk.alerts.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
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

class RandomHistoriesTest {
    private static final int HISTORIES = 500;
    private static final int EVENTS = 40;
    private static final List<CaseRules> CONFIGURATIONS = List.of(
            rules(Policy.named("portals", Duration.ofHours(8))),
            rules(Policy.named("portals", Duration.ofHours(2))),
            rules(new Policy(
                    "strict",
                    PolicyMatch.everything(),
                    Duration.ofHours(4),
                    Calendar.ALWAYS,
                    List.of(50, 80),
                    List.of(new Escalation(Duration.ofHours(1), "lead"), new Escalation(Duration.ofHours(3), "owner")),
                    Policy.ACKNOWLEDGED_FOR,
                    Policy.NOT_OLDER_THAN)));

    private static CaseRules rules(Policy policy) {
        return new CaseRules(new Policies(List.of(policy), Map.of(), "1"), alert -> List.of("shop-team"));
    }

    @Test
    void neverSaysTheSameTwiceAndNeverAccusesWithoutAWitness() {
        int alerts = 0;
        int verdicts = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            History history = new History(seed);
            alerts += history.run();
            verdicts += history.verdicts;
        }

        assertThat(alerts).isGreaterThan(HISTORIES * 3);
        assertThat(verdicts).isGreaterThan(HISTORIES / 2);
    }

    /** One review that lives through events at random, on a clock that moves on between them. */
    private static final class History {
        private final Random random;
        private final String name;
        private final Set<String> said = new HashSet<>();
        private final List<String> replies = new ArrayList<>();
        private final ReviewBuilder review;
        private Instant now = Instant.parse("2026-11-20T10:00:00Z");
        private CaseRules rules = CONFIGURATIONS.get(0);
        private @Nullable CaseFile file;
        private int verdicts;

        History(int seed) {
            random = new Random(seed);
            name = "history " + seed;
            review = ReviewBuilder.complaint(now);
        }

        int run() {
            for (int i = 0; i < EVENTS; i++) {
                now = now.plusSeconds(random.nextInt(3600 * 3));
                take(event(i));
            }
            return said.size();
        }

        private Decision event(int number) {
            switch (random.nextInt(14)) {
                case 0 -> review.praise();
                case 1 ->
                    review.text("Жах " + number).rating(1.0 + random.nextInt(2)).sentiment(Sentiment.NEGATIVE);
                case 2 -> review.categories("delivery.late", "staff.rude" + (number % 3));
                case 3, 4 -> reply("o" + number, true);
                case 5 -> reply("a" + number, false);
                case 6 -> {
                    if (!replies.isEmpty()) {
                        review.withoutReply(replies.remove(random.nextInt(replies.size())));
                    }
                }
                case 7 -> review.withdrawnAt(now);
                case 8 -> review.withdrawnAt(null);
                case 9 -> {
                    rules = CONFIGURATIONS.get(random.nextInt(CONFIGURATIONS.size()));
                    return file == null ? see() : rules.look(file, now);
                }
                case 10, 11 -> {
                    return file == null ? see() : rules.look(file, now);
                }
                case 12 -> {
                    return number > EVENTS - 5 ? rules.erase(file, now) : see();
                }
                default -> {}
            }
            return see();
        }

        private void reply(String id, boolean official) {
            replies.add(id);
            if (official) {
                review.officialReply(id, now);
            } else {
                review.followUp(id, now, random.nextBoolean() ? Sentiment.NEGATIVE : Sentiment.POSITIVE);
            }
        }

        private Decision see() {
            TaggedReview tagged = review.seenAt(now).build();
            return rules.see(file, tagged, now, random.nextInt(4) > 0);
        }

        private void take(Decision decision) {
            CaseFile after = decision.file();
            decision.alerts().forEach(alert -> check(alert, decision));
            if (after != null && after.current() != null) {
                check(after, after.current());
            }
            // what the store gives back is what was put in
            file = after == null ? null : Json.read(Json.text(after), CaseFile.class);
            assertThat(file).as(name).isEqualTo(after);
        }

        private void check(Alert alert, Decision decision) {
            assertThat(said.add(alert.id() + alert.status())).as(name).isTrue();
            if (alert.kind() == AlertKind.OVERDUE && Boolean.TRUE.equals(alert.verified())) {
                verdicts++;
                Case current = Objects.requireNonNull(alert.caseState());
                Review shown = Objects.requireNonNull(decision.file()).last().review();
                assertThat(shown.checkedAt()).as(name).isAfterOrEqualTo(current.dueAt());
                assertThat(shown.replies()).as(name).noneMatch(reply -> answers(reply, current.clockStartedAt()));
            }
        }

        private static boolean answers(Reply reply, Instant since) {
            return reply.official() && !reply.publishedAt().isBefore(since);
        }

        private void check(CaseFile after, Case current) {
            Review shown = after.last().review();
            if (current.status() == CaseStatus.ANSWERED) {
                assertThat(shown.replies()).as(name).anyMatch(Reply::official);
                assertThat(after.wakeAt()).as(name).isNull();
            }
            if (current.closedAs() == ClosedAs.ERASED) {
                assertThat(Json.text(after)).as(name).doesNotContain("Олена", "Жах");
            }
            if (current.waiting() && current.verified() == null) {
                assertThat(after.wakeAt()).as(name).isNotNull();
            }
            assertThat(current.overdue()).as(name).isEqualTo(current.verified() != null);
        }
    }
}
