package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Erasing;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * All services in a child JVM that is killed again and again while reviews flow through it: nothing is lost, nothing
 * stands twice.
 */
class KillTest {
    private static final long SEED = Long.getLong("vidhuk.seed", 20261121L);
    private static final int KILLS = Integer.getInteger("vidhuk.kills", 4);
    private static final int REVIEWS = Integer.getInteger("vidhuk.reviews", 2_000);
    private static final int FILES = 8;
    private static final Duration REPLY_WITHIN = Duration.ofSeconds(6);
    private static final Topics TOPICS = new Topics("vidhuk.", 6);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random random = new Random(SEED);
    private final Set<String> erased = new HashSet<>();

    @Test
    void losesAndDoublesNothingWhenItIsKilledAgainAndAgain() throws Exception {
        System.out.println("seed " + SEED + ", " + KILLS + " kills, " + REVIEWS + " reviews");
        Shelf shelf = new Shelf(folder, FILES, SEED);
        shelf.add(FILES * 3, Instant.now());
        shelf.save();
        Path config = configuration(folder);
        Path output = folder.resolve("output.txt");

        backfill(config, output);
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess child = ChildProcess.start(output, "run", "--config", config.toString())) {
                flow(shelf, child, REVIEWS / KILLS);
                child.kill();
            }
        }
        try (ChildProcess child = ChildProcess.start(output, "run", "--config", config.toString())) {
            await().atMost(60, TimeUnit.SECONDS).until(() -> running() != null);
            erase(shelf, 100);
            shelf.change(REVIEWS);
            shelf.save();
            awaitQuiet(shelf, child);
            assertThat(child.stop()).as("exit code").isEqualTo(143);
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("data/kafka"), 0)) {
            everyReviewIsTaggedOnce(settings(kafka));
            countsEqualARecount(settings(kafka));
            linksAreMutual(settings(kafka));
            alertsAreCompleteAndOnce(settings(kafka), shelf);
        }
        assertThat(Files.readString(output)).doesNotContain("Exception");
    }

    /** The first poll of a source is a backfill: it must be over before what counts is added. */
    private void backfill(Path config, Path output) throws Exception {
        try (ChildProcess child = ChildProcess.start(output, "run", "--config", config.toString())) {
            await().atMost(90, TimeUnit.SECONDS).until(() -> child.alive() && latestReviews() == FILES * 3);
            child.stop();
        }
    }

    private int latestReviews() throws IOException {
        KafkaSettings kafka = running();
        return kafka == null
                ? 0
                : TopicLog.latest(kafka, TOPICS.taggedReviews()).size();
    }

    /** Adds and changes reviews while the child starts and works, until a random moment. */
    private void flow(Shelf shelf, ChildProcess child, int count) throws Exception {
        long end = System.nanoTime()
                + Duration.ofMillis(5_000 + random.nextInt(6_000)).toNanos();
        int portions = 10;
        for (int portion = 0; portion < portions; portion++) {
            shelf.add(count / portions, Instant.now());
            shelf.change(random.nextInt(60));
            shelf.save();
            long pause = Math.max(1, (end - System.nanoTime()) / (portions - portion));
            TimeUnit.NANOSECONDS.sleep(pause);
            assertThat(child.alive()).isTrue();
        }
        erase(shelf, 20);
    }

    /** Erases some of those whose fate it is, if the broker answers just now. */
    private void erase(Shelf shelf, int most) throws IOException {
        KafkaSettings kafka = running();
        if (kafka != null) {
            List<String> ids = shelf.items().stream()
                    .filter(item -> item.fate() == Shelf.Fate.ERASED)
                    .map(Shelf.Item::reviewId)
                    .filter(id -> !erased.contains(id))
                    .limit(most)
                    .toList();
            if (!ids.isEmpty()) {
                new Erasing(kafka).erase(ids, "olha", Instant.now());
                erased.addAll(ids);
            }
        }
    }

    /** Waits until all is read, tagged, and past its deadline, and nothing is written any more. */
    private void awaitQuiet(Shelf shelf, ChildProcess child) {
        long open = shelf.items().stream().filter(item -> waits(item)).count();
        await().atMost(240, TimeUnit.SECONDS).pollInterval(2, TimeUnit.SECONDS).until(() -> {
            assertThat(child.alive()).isTrue();
            KafkaSettings kafka = Objects.requireNonNull(running());
            Collection<Case> cases = TopicLog.latest(kafka, TOPICS.cases()).values();
            long overdue = cases.stream()
                    .filter(c -> c.status() == CaseStatus.OPEN && Boolean.TRUE.equals(c.verified()))
                    .count();
            return overdue >= open
                    && TopicLog.latest(kafka, TOPICS.taggedReviews()).size() == present(shelf)
                    && counted(kafka)
                    && Recount.publishedResponses(TopicLog.latest(kafka, TOPICS.responseStats()))
                            .equals(Recount.responses(cases))
                    && Collections.disjoint(
                            TopicLog.latest(kafka, TOPICS.reviewLinks()).keySet(), erased);
        });
    }

    /** Counts lie behind a repartition topic, and come later than the tags. */
    private static boolean counted(KafkaSettings kafka) {
        Collection<TaggedReview> tagged =
                TopicLog.latest(kafka, TOPICS.taggedReviews()).values();
        return Recount.published(TopicLog.latest(kafka, TOPICS.complaintCounts()))
                        .equals(Recount.complaints(tagged))
                && Recount.publishedSentiments(TopicLog.latest(kafka, TOPICS.sentimentCounts()))
                        .equals(Recount.sentiments(tagged));
    }

    private long present(Shelf shelf) {
        return shelf.items().stream()
                .filter(item -> !erased.contains(item.reviewId()))
                .count();
    }

    private boolean waits(Shelf.Item item) {
        return !erased.contains(item.reviewId())
                && (item.fate() == Shelf.Fate.UNANSWERED || item.fate() == Shelf.Fate.ERASED)
                && !backfilled(item);
    }

    private static boolean backfilled(Shelf.Item item) {
        return Integer.parseInt(item.id().substring(1)) < FILES * 3;
    }

    private void everyReviewIsTaggedOnce(KafkaSettings kafka) {
        Map<String, List<String>> reviews = new HashMap<>();
        for (TopicLog.Entry<Review> entry : TopicLog.of(kafka, TOPICS.reviews())) {
            reviews.computeIfAbsent(entry.key(), k -> new ArrayList<>()).add(state(entry.value()));
        }
        Map<String, List<String>> tagged = new HashMap<>();
        for (TopicLog.Entry<TaggedReview> entry : TopicLog.of(kafka, TOPICS.taggedReviews())) {
            Review review = entry.value() == null ? null : entry.value().review();
            tagged.computeIfAbsent(entry.key(), k -> new ArrayList<>()).add(state(review));
        }

        assertThat(tagged).isEqualTo(reviews);
        assertThat(reviews).hasSizeGreaterThanOrEqualTo(REVIEWS);
    }

    private static String state(@org.jspecify.annotations.Nullable Review review) {
        return review == null ? "erased" : review.revision() + " " + review.checkedAt() + " " + review.rating();
    }

    private static void countsEqualARecount(KafkaSettings kafka) {
        List<TaggedReview> tagged =
                List.copyOf(TopicLog.latest(kafka, TOPICS.taggedReviews()).values());

        assertThat(Recount.published(TopicLog.latest(kafka, TOPICS.complaintCounts())))
                .isEqualTo(Recount.complaints(tagged))
                .isNotEmpty();
        assertThat(Recount.publishedSentiments(TopicLog.latest(kafka, TOPICS.sentimentCounts())))
                .isEqualTo(Recount.sentiments(tagged))
                .isNotEmpty();
        assertThat(Recount.publishedResponses(TopicLog.latest(kafka, TOPICS.responseStats())))
                .isEqualTo(
                        Recount.responses(TopicLog.latest(kafka, TOPICS.cases()).values()))
                .isNotEmpty();
    }

    /** All complaints say the same here, so nearly each has a link. */
    private static void linksAreMutual(KafkaSettings kafka) {
        Map<String, ReviewLink> links = TopicLog.latest(kafka, TOPICS.reviewLinks());
        Set<String> tagged = TopicLog.latest(kafka, TOPICS.taggedReviews()).keySet();

        assertThat(Recount.oneSided(links)).isEmpty();
        assertThat(tagged).containsAll(links.keySet());
        assertThat(links).hasSizeGreaterThan(tagged.size() * 9 / 10);
    }

    private void alertsAreCompleteAndOnce(KafkaSettings kafka, Shelf shelf) {
        List<Alert> alerts = TopicLog.of(kafka, TOPICS.alerts()).stream()
                .map(entry -> Objects.requireNonNull(entry.value()))
                .toList();
        Map<String, Case> cases = TopicLog.latest(kafka, TOPICS.cases());
        Set<String> unanswered = ids(shelf, Shelf.Fate.UNANSWERED);

        assertThat(alerts.stream().map(alert -> alert.id() + alert.status()).toList())
                .doesNotHaveDuplicates();
        assertThat(subjects(alerts, AlertKind.OVERDUE, true)).containsAll(unanswered);
        assertThat(subjects(alerts, AlertKind.NEGATIVE_REVIEW, null)).containsAll(unanswered);
        assertThat(subjects(alerts, AlertKind.OVERDUE, true))
                .doesNotContainAnyElementsOf(ids(shelf, Shelf.Fate.PRAISE));
        for (Shelf.Item item : shelf.items()) {
            Case state = cases.get(item.reviewId());
            if (item.fate() == Shelf.Fate.ANSWERED) {
                assertThat(Objects.requireNonNull(state).status()).isEqualTo(CaseStatus.ANSWERED);
            } else if (item.fate() == Shelf.Fate.WON_BACK && state != null) {
                assertThat(state.status()).isEqualTo(CaseStatus.CLOSED);
            }
        }
        // whoever was told of a case is told of its answer
        Set<String> told = cases.values().stream()
                .filter(c -> c.status() == CaseStatus.ANSWERED && !c.notified().isEmpty())
                .map(Case::reviewId)
                .collect(java.util.stream.Collectors.toSet());
        assertThat(subjects(alerts, AlertKind.ANSWERED, null)).containsAll(told);
        System.out.println(
                alerts.size() + " alerts, " + cases.size() + " cases, " + told.size() + " told and answered");
    }

    private static Set<String> ids(Shelf shelf, Shelf.Fate fate) {
        return shelf.items().stream()
                .filter(item -> item.fate() == fate && !backfilled(item))
                .map(Shelf.Item::reviewId)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Set<String> subjects(
            List<Alert> alerts, AlertKind kind, @org.jspecify.annotations.Nullable Boolean verified) {
        return alerts.stream()
                .filter(alert -> alert.kind() == kind && (verified == null || verified.equals(alert.verified())))
                .map(Alert::subject)
                .collect(java.util.stream.Collectors.toSet());
    }

    private @org.jspecify.annotations.Nullable KafkaSettings running() throws IOException {
        String bootstrap = EmbeddedKafka.running(folder.resolve("data/kafka"));
        return bootstrap == null ? null : new KafkaSettings(Map.of("bootstrap.servers", bootstrap), TOPICS, null);
    }

    private static KafkaSettings settings(EmbeddedKafka kafka) {
        return new KafkaSettings(Map.of("bootstrap.servers", kafka.bootstrap()), TOPICS, null);
    }

    private static Path configuration(Path folder) throws IOException {
        StringBuilder yaml = new StringBuilder("kafka: {data: ./data, port: 0}\nbrands: [{name: svitlo}]\nsources:\n");
        for (int file = 0; file < FILES; file++) {
            yaml.append("  - {name: shelf-" + file + ", type: file, path: shelf-" + file
                    + ".jsonl, brand: svitlo, every: 1s, trust: true}\n");
        }
        yaml.append("policies: [{name: fast, replyWithin: " + REPLY_WITHIN + "}]\n");
        yaml.append("receivers: [{name: console, console: {}}]\n");
        yaml.append("route: {receiver: console, groupWait: 1s, groupInterval: 5s}\n");
        return Files.writeString(folder.resolve("vidhuk.yaml"), yaml);
    }
}
