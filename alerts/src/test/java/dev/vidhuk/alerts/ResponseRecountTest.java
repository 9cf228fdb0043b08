package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ResponseBucket;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any sequence of what happens to cases the response times equal a recount of the topic {@code cases}. */
class ResponseRecountTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final int REVIEWS = 25;
    private static final int STEPS = 400;

    @TempDir
    private Path state;

    private final Map<String, ReviewBuilder> reviews = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> erased = new HashSet<>();
    private final Map<String, Case> cases = new HashMap<>();
    private final Map<String, Boolean> inTime = new HashMap<>();
    private final Map<String, ResponseStats> stats = new TreeMap<>();
    private final Set<String> everPositive = new HashSet<>();

    private static AlertSettings settings(String urgent) {
        PolicyMatch bad =
                new PolicyMatch(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Severity.CRITICAL), Set.of(), Set.of());
        Policy first = new Policy(
                urgent,
                bad,
                Duration.ofMinutes(30),
                Calendar.ALWAYS,
                List.of(),
                List.of(),
                Policy.ACKNOWLEDGED_FOR,
                Duration.ofDays(1));
        return new AlertSettings(
                List.of(first, Policy.named("portals", Duration.ofHours(4))),
                Map.of(),
                List.of(ReceiverSettings.console()),
                RouteSettings.to("console"),
                null,
                urgent);
    }

    private Bench bench() {
        return new Bench(state, T, settings("urgent"), Bench.noBacklog());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsWhatIsPublished(long seed) {
        Random random = new Random(seed);
        try (Bench bench = bench()) {
            for (int step = 0; step < STEPS; step++) {
                happen(bench, random, step);
                bench.advance(Duration.ofSeconds(random.nextInt(1800)));
                listen(bench);
            }
        }

        assertThat(spelled()).isEqualTo(recount());
        assertThat(everPositive)
                .containsExactlyInAnyOrder("needed", "answered", "inTime", "reopened", "wonBack", "open");
    }

    @Test
    void publishesZeroWhenNothingIsLeft() {
        Random random = new Random(5);
        try (Bench bench = bench()) {
            for (int step = 0; step < 200; step++) {
                happen(bench, random, step);
                bench.advance(Duration.ofMinutes(7));
            }
            reviews.keySet().forEach(bench::erase);
            listen(bench);
        }

        assertThat(stats).isNotEmpty();
        assertThat(stats.values()).allSatisfy(s -> {
            assertThat(spell(s).values()).allMatch(count -> count == 0);
            assertThat(s.firstResponse()).isEmpty();
            assertThat(s.countedResponse()).isEmpty();
        });
    }

    private long needed(String policy) {
        return Objects.requireNonNull(stats.get("svitlo|portal-svitlo|" + policy + "|2026-11-20"))
                .needed();
    }

    @Test
    void countsUnderAnotherPolicyWhenTheCaseGetsOne() {
        try (Bench bench = bench()) {
            bench.see(ReviewBuilder.complaint(T));
            bench.see(ReviewBuilder.complaint(T).severity(Severity.CRITICAL).seenAt(T.plusSeconds(60)));
            listen(bench);
        }

        assertThat(needed("portals")).isZero();
        assertThat(needed("urgent")).isEqualTo(1);
    }

    @Test
    void countsCasesOfAReleaseThatDidNotCount() {
        Bench old = bench();
        old.see(ReviewBuilder.complaint(T)
                .officialReply("1", T.plusSeconds(600))
                .seenAt(T.plusSeconds(700)));
        try (Bench updated =
                new Bench(state.resolve("new"), T.plusSeconds(900), settings("urgent"), Bench.noBacklog())) {
            updated.restore(KeepCase.CASES, old);
            old.close();

            updated.advance(Duration.ofSeconds(1));
            updated.advance(Duration.ofSeconds(1));

            assertThat(updated.stats()).hasEntrySatisfying("svitlo|portal-svitlo|portals|2026-11-20", s -> {
                assertThat(s.needed()).isEqualTo(1);
                assertThat(s.inTime()).isEqualTo(1);
                assertThat(s.firstResponse()).isEqualTo(Map.of("15m", 1L));
            });
        }
    }

    private void happen(Bench bench, Random random, int step) {
        String id = "portal-svitlo/" + random.nextInt(REVIEWS);
        Case current = cases.get(id);
        if (erased.contains(id)) {
            return;
        }
        if (current != null && random.nextInt(5) == 0) {
            act(bench, current, random);
            return;
        }
        if (random.nextInt(150) == 0) {
            erased.add(id);
            bench.erase(id);
            return;
        }
        Instant now = bench.now();
        ReviewBuilder review = reviews.computeIfAbsent(id, i -> fresh(i, now, random));
        change(id, review, random, now, step);
        bench.see(review.seenAt(now));
    }

    private static ReviewBuilder fresh(String id, Instant now, Random random) {
        Instant published = now.minus(Duration.ofHours(random.nextInt(40)));
        return ReviewBuilder.complaint(published)
                .id(id)
                .precision(Precision.MINUTE)
                .firstSeenAt(now);
    }

    // what happens while a review is gone comes to be known at once with its return, so only the return happens
    private void change(String id, ReviewBuilder review, Random random, Instant now, int step) {
        if (withdrawn.remove(id)) {
            review.withdrawnAt(null);
            return;
        }
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> review.officialReply("o" + step, now);
            case 3 -> review.followUp("f" + step, now, Sentiment.NEGATIVE);
            case 4 -> review.praise();
            case 5 ->
                review.text("Жах " + step)
                        .rating(1.0)
                        .sentiment(Sentiment.NEGATIVE)
                        .categories("delivery.late");
            case 6 -> review.severity(random.nextBoolean() ? Severity.CRITICAL : Severity.LOW);
            case 7 -> {
                withdrawn.add(id);
                review.withdrawnAt(now);
            }
            default -> {}
        }
    }

    private static void act(Bench bench, Case current, Random random) {
        List<ActionKind> kinds =
                List.of(ActionKind.ANSWERED, ActionKind.CLOSE, ActionKind.REOPEN, ActionKind.ACKNOWLEDGE);
        Actions action = Actions.of(kinds.get(random.nextInt(kinds.size())), bench.now())
                .review(current.reviewId())
                .round(current.round())
                .via("phone")
                .note("so it is");
        bench.act(action.action());
    }

    private void listen(Bench bench) {
        for (Case seen : bench.cases()) {
            cases.put(seen.reviewId(), seen);
            if (seen.answeredAt() != null) {
                inTime.putIfAbsent(seen.reviewId(), !seen.answeredAt().isAfter(seen.dueAt()));
            }
        }
        bench.stats().forEach((key, s) -> {
            stats.put(key, s);
            spell(s).forEach((name, count) -> addTo(everPositive, name, count));
        });
    }

    private static void addTo(Set<String> names, String name, long count) {
        if (count > 0) {
            names.add(name);
        }
    }

    /** Written anew, so that a mistake of the rule is not repeated here. */
    private Map<String, Long> recount() {
        Map<String, Long> counts = new TreeMap<>();
        List<ClosedAs> notCounted = new ArrayList<>(List.of(ClosedAs.values()));
        notCounted.removeAll(List.of(ClosedAs.WON_BACK, ClosedAs.NOT_NEGATIVE));
        for (Case c : cases.values()) {
            if (c.closedAs() != null && notCounted.contains(c.closedAs())) {
                continue;
            }
            String key = c.brand() + "|" + c.source() + "|" + c.policy() + "|"
                    + c.publishedAt().toString().substring(0, 10) + " ";
            counts.merge(key + "needed", 1L, Long::sum);
            addIf(counts, key + "answered", c.firstResponse() != null);
            addIf(counts, key + "inTime", inTime.getOrDefault(c.reviewId(), false));
            addIf(counts, key + "reopened", c.round() > 1);
            addIf(counts, key + "wonBack", c.closedAs() == ClosedAs.WON_BACK);
            addIf(counts, key + "open", c.waiting());
            addTime(counts, key + "first ", c.firstResponse());
            addTime(counts, key + "counted ", c.countedResponse());
        }
        return counts;
    }

    private static void addIf(Map<String, Long> counts, String key, boolean so) {
        if (so) {
            counts.merge(key, 1L, Long::sum);
        }
    }

    private static void addTime(
            Map<String, Long> counts, String key, @org.jspecify.annotations.Nullable Duration time) {
        if (time != null) {
            counts.merge(key + ResponseBucket.of(time).label(), 1L, Long::sum);
        }
    }

    private Map<String, Long> spelled() {
        Map<String, Long> all = new TreeMap<>();
        stats.forEach((key, s) -> {
            spell(s).forEach((name, count) -> all.put(key + " " + name, count));
            s.firstResponse().forEach((bucket, count) -> all.put(key + " first " + bucket, count));
            s.countedResponse().forEach((bucket, count) -> all.put(key + " counted " + bucket, count));
        });
        all.values().removeIf(count -> count == 0);
        return all;
    }

    private static Map<String, Long> spell(ResponseStats s) {
        return Map.of(
                "needed", s.needed(),
                "answered", s.answered(),
                "inTime", s.inTime(),
                "reopened", s.reopened(),
                "wonBack", s.wonBack(),
                "open", s.open());
    }
}
