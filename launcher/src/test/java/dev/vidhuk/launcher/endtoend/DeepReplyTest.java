package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SourcePoll;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reply under a review which no poll's listing shows any more reaches its case before the deadline. */
final class DeepReplyTest {
    private static final String ID = "deep/late";

    @TempDir
    Path folder;

    @Test
    void aReplyFortyPagesDeepIsReadAtTheReviewsOwnAddressBeforeTheDeadline() throws Exception {
        try (DeepPortal portal = new DeepPortal(true);
                Pipeline pipeline = start(portal, 10, 20)) {
            Case opened = complain(portal, pipeline);

            portal.pushDown(39);
            portal.reply("late", "Перепрошуємо, гроші повернуто");
            assertThat(portal.pageOf("late")).isEqualTo(40);
            assertThat(portal.pages()).isEqualTo(50);
            awaitAnswered(pipeline);

            assertAnsweredInTime(pipeline, opened);
            assertThat(portal.pagesAsked()).allMatch(page -> page <= 20);
            assertThat(polls(pipeline)).anyMatch(poll -> !poll.complete() && poll.gapTo() != null);
        }
    }

    @Test
    void aReplyToAReviewWithoutAnAddressIsReadOnThePageToWhichItWasPushed() throws Exception {
        try (DeepPortal portal = new DeepPortal(false);
                Pipeline pipeline = start(portal, 2, 3)) {
            Case opened = complain(portal, pipeline);

            portal.pushDown(2);
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> polls(pipeline).stream().anyMatch(poll -> poll.seen() == 3 * DeepPortal.ON_A_PAGE));
            portal.pushDown(3);
            portal.reply("late", "Перепрошуємо, гроші повернуто");
            awaitAnswered(pipeline);

            assertAnsweredInTime(pipeline, opened);
            assertThat(portal.pagesAsked()).contains(portal.pageOf("late"));
        }
    }

    private Pipeline start(DeepPortal portal, int pages, int maxPages) throws Exception {
        portal.pushDown(pages);
        String yaml = """
                kafka: {data: .}
                brands: [{name: svitlo}]
                fetch: {allowPrivate: ["%1$s"], pace: 0s}
                sources:
                  - name: deep
                    type: page
                    brand: svitlo
                    url: "http://%1$s/list/1"
                    every: 5s
                    maxPages: %2$d
                    page:
                      item: li
                      next: a[rel=next]
                      id: ["@id"]
                      url: [a.own@href]
                      text: [p]
                      date: [time@datetime]
                      rating: {select: [b]}
                      reply: {item: .reply, official: true, text: [i]}
                policies: [{name: fast, replyWithin: 35s}]
                route: {receiver: console, groupWait: 0s, groupInterval: 0s}
                """.formatted(portal.host(), maxPages);
        Pipeline pipeline = Pipeline.start(folder, yaml, Map.of());
        await().atMost(60, TimeUnit.SECONDS).until(() -> !polls(pipeline).isEmpty());
        return pipeline;
    }

    private static Case complain(DeepPortal portal, Pipeline pipeline) {
        portal.write("late", 1, "Жахливо, прийшло розбите, гроші не повертають");
        await().atMost(60, TimeUnit.SECONDS).until(() -> state(pipeline) != null);
        return Objects.requireNonNull(state(pipeline));
    }

    private static void awaitAnswered(Pipeline pipeline) {
        await().atMost(120, TimeUnit.SECONDS)
                .until(() -> Objects.requireNonNull(state(pipeline)).status() == CaseStatus.ANSWERED);
    }

    private static void assertAnsweredInTime(Pipeline pipeline, Case opened) {
        Review review = Objects.requireNonNull(
                TopicLog.latest(pipeline.kafka(), pipeline.topics().reviews()).get(ID));
        assertThat(review.replies()).hasSize(1);
        assertThat(review.observedAt()).isBefore(opened.dueAt());
        assertThat(review.withdrawnAt()).isNull();
        assertThat(TopicLog.of(pipeline.kafka(), pipeline.topics().alerts()))
                .noneMatch(entry -> Objects.requireNonNull(entry.value()).kind() == AlertKind.OVERDUE);
    }

    private static @Nullable Case state(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().cases()).get(ID);
    }

    private static List<SourcePoll> polls(Pipeline pipeline) {
        return TopicLog.of(pipeline.kafka(), pipeline.topics().sourcePolls()).stream()
                .map(entry -> Objects.requireNonNull(entry.value()))
                .toList();
    }
}
