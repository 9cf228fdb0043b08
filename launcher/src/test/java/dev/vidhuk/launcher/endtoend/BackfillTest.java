package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillState;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.Review;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source is read further back by the command line, while its polls go on and ingest is replaced in the middle. */
final class BackfillTest {
    private static final int PAGES = 60;
    private static final int WANTED_PAGES = 30;

    private final Instant newest = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(30));
    private final Instant since = newest.minus(Duration.ofDays((long) WANTED_PAGES * DeepPortal.ON_A_PAGE - 1));

    @TempDir
    Path folder;

    @Test
    void readsBackToADateThoughIngestIsReplacedMeanwhile() throws Exception {
        try (DeepPortal portal = new DeepPortal(false);
                Pipeline pipeline = start(portal)) {
            Services first = pipeline.start(EnumSet.of(Service.INGEST));
            await().atMost(60, TimeUnit.SECONDS).until(() -> !reviews(pipeline).isEmpty());

            CompletableFuture<Ran> command = CompletableFuture.supplyAsync(() -> backfill("--since", since.toString()));
            await().atMost(60, TimeUnit.SECONDS).until(() -> pages(pipeline) >= 10);
            first.close();
            int atHandover = pages(pipeline);
            portal.write("live", 1, "Жахливо, прийшло розбите, гроші не повертають");
            pipeline.start(EnumSet.of(Service.INGEST));
            Ran ran = command.get(120, TimeUnit.SECONDS);

            assertThat(atHandover).isLessThan(WANTED_PAGES);
            assertToldTheProgress(ran);
            assertEachReviewOnce(portal, pipeline);
            assertQuietCases(pipeline);
            assertPolledMeanwhile(pipeline);
            assertThat(pipeline.deaths()).isEmpty();
            Ran list = Ran.vidhuk("source", "list", "--config", config().toString());
            assertThat(list.out()).contains("  backfill   since ", ": done, all since then was read");
        }
    }

    private Pipeline start(DeepPortal portal) throws Exception {
        portal.history(PAGES, newest);
        String yaml = """
                kafka: {data: .}
                brands: [{name: svitlo}]
                fetch: {allowPrivate: ["%1$s"], pace: 50ms}
                sources:
                  - name: deep
                    type: page
                    brand: svitlo
                    url: "http://%1$s/list/1"
                    every: 1s
                    maxPages: 2
                    page:
                      item: li
                      next: a[rel=next]
                      id: ["@id"]
                      text: [p]
                      date: [time@datetime]
                      rating: {select: [b]}
                policies: [{name: slow, replyWithin: 1d, notOlderThan: 3650d}]
                route: {receiver: console, groupWait: 0s, groupInterval: 0s}
                """.formatted(portal.host());
        Files.writeString(config(), yaml);
        Pipeline pipeline = new Pipeline(folder, yaml, Map.of());
        pipeline.start(EnumSet.of(Service.PROCESSING, Service.ALERTS));
        return pipeline;
    }

    private Path config() {
        return folder.resolve("vidhuk.yaml");
    }

    private Ran backfill(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("source", "backfill", "deep"));
        arguments.addAll(List.of("--config", config().toString()));
        arguments.addAll(List.of(more));
        return Ran.vidhuk(arguments.toArray(String[]::new));
    }

    private static void assertToldTheProgress(Ran ran) {
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.lines().get(0)).startsWith("backfill of deep since ").contains(": ordered; ingest obeys");
        assertThat(ran.lines())
                .filteredOn(line -> line.contains(" pages read, "))
                .hasSizeGreaterThan(4);
        assertThat(ran.lines().get(ran.lines().size() - 1)).isEqualTo("deep: done, all since then was read");
    }

    private void assertEachReviewOnce(DeepPortal portal, Pipeline pipeline) {
        List<TopicLog.Entry<Review>> all =
                TopicLog.of(pipeline.kafka(), pipeline.topics().reviews());
        assertThat(all).extracting(TopicLog.Entry::key).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(entry ->
                        !Objects.requireNonNull(entry.value()).publishedAt().isBefore(since))
                .hasSize(WANTED_PAGES * DeepPortal.ON_A_PAGE + 1);
        assertThat(all)
                .allMatch(entry -> Objects.requireNonNull(entry.value()).origin()
                        == (entry.key().equals("deep/live") ? Origin.LIVE : Origin.BACKFILL));
        // the live review has pushed all others down by one
        assertThat(portal.pagesAsked()).allMatch(page -> page <= WANTED_PAGES + 2);
    }

    private static void assertQuietCases(Pipeline pipeline) {
        await().atMost(60, TimeUnit.SECONDS).until(() -> cases(pipeline).size() > WANTED_PAGES);
        assertThat(cases(pipeline).values())
                .allMatch(state -> state.quiet() == (state.reviewId().equals("deep/live") ? null : Quiet.BACKFILL));
        await().atMost(60, TimeUnit.SECONDS).until(() -> told(pipeline).contains("deep/live"));
        assertThat(told(pipeline)).noneMatch(subject -> subject.startsWith("deep/old-"));
    }

    private static void assertPolledMeanwhile(Pipeline pipeline) {
        Backfill done = Objects.requireNonNull(order(pipeline));
        assertThat(TopicLog.of(pipeline.kafka(), pipeline.topics().sourcePolls()))
                .filteredOn(entry -> {
                    Instant at = Objects.requireNonNull(entry.value()).polledAt();
                    return at.isAfter(done.orderedAt()) && at.isBefore(done.updatedAt());
                })
                .hasSizeGreaterThan(1);
        assertThat(done.state()).isEqualTo(BackfillState.DONE);
        assertThat(done.pages()).isBetween(WANTED_PAGES + 1, WANTED_PAGES + 2);
    }

    private static int pages(Pipeline pipeline) {
        Backfill order = order(pipeline);
        return order == null ? 0 : order.pages();
    }

    private static @Nullable Backfill order(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().backfills()).get("deep");
    }

    private static Map<String, Review> reviews(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().reviews());
    }

    /** What messages to people were about. */
    private static List<String> told(Pipeline pipeline) {
        return TopicLog.of(pipeline.kafka(), pipeline.topics().notifications()).stream()
                .flatMap(entry -> Objects.requireNonNull(entry.value()).alerts().stream())
                .map(Alert::subject)
                .toList();
    }

    private static Map<String, Case> cases(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().cases());
    }
}
