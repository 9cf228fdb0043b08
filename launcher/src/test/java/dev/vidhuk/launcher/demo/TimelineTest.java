package dev.vidhuk.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TimelineTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration REPLY_WITHIN = Duration.ofSeconds(15);
    private static final Duration PROMISED = Duration.ofSeconds(90);

    private final Portal portal = Story.opening(START);
    private final Timeline timeline = Story.timeline(portal, START);
    private final List<String> told = new ArrayList<>();
    private int second;

    /** Reviews by those who are unhappy at first, as they were written. */
    private final List<PortalReview> complaints = new ArrayList<>();

    @Test
    void startsWithReviewsInSeveralLanguagesOfWhichSomeAreAnswered() {
        var portalReviews = portal.shown(Place.PORTAL);

        assertThat(portalReviews)
                .hasSizeGreaterThan(20)
                .allMatch(r -> r.publishedAt().isBefore(START));
        assertThat(portalReviews).anyMatch(r -> !r.replies().isEmpty()).anyMatch(r -> r.text() == null);
        assertThat(portalReviews).extracting(PortalReview::publishedAt).doesNotHaveDuplicates();
        assertThat(portal.shown(Place.KETTLE)).hasSizeGreaterThan(3);
        assertThat(portal.shown(Place.LAMP)).hasSizeGreaterThan(3);
        assertThat(portalReviews.stream().flatMap(r -> r.replies().stream()))
                .allMatch(PortalReply::official)
                .allMatch(r -> r.publishedAt().isBefore(START));
    }

    @Test
    void leavesTimeForTheFirstPollBeforeTheFirstComplaint() {
        playTo(Duration.ofSeconds(10));

        assertThat(complaints).hasSize(1);
        assertThat(sinceStart(complaints.get(0).publishedAt())).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
    }

    @Test
    void answersSomeComplaintsInTimeAndSomeLateAndOneNever() {
        playTo(PROMISED);

        List<PortalReview> overdue = complaints.stream()
                .filter(r -> sinceStart(r.publishedAt()).plus(REPLY_WITHIN).compareTo(PROMISED) < 0)
                .filter(this::overdue)
                .toList();
        assertThat(complaints).hasSizeGreaterThan(6).anyMatch(this::answeredInTime);
        assertThat(overdue).hasSizeGreaterThanOrEqualTo(2);
        assertThat(overdue).anyMatch(r -> answeredAfter(now(r)) != null);
        playTo(Duration.ofMinutes(30));
        assertThat(overdue).anyMatch(r -> answeredAfter(now(r)) == null);
    }

    @Test
    void winsOneCustomerBackBeforeAnybodyAnswers() {
        playTo(PROMISED);

        assertThat(complaints.stream().map(this::now)).anySatisfy(r -> {
            assertThat(r.stars()).isEqualTo(5);
            assertThat(Duration.between(r.publishedAt(), r.editedAt())).isLessThan(REPLY_WITHIN);
        });
    }

    @Test
    void letsOneCustomerWithdrawLongEnoughBeforeTheDeadlineToBeMissed() {
        playTo(PROMISED);

        // gone is what two polls in a row, 2 s apart, do not find
        assertThat(complaints.stream().map(this::now).filter(r -> !r.shown()))
                .singleElement()
                .satisfies(r ->
                        assertThat(r.withdrawnAt()).isBefore(r.publishedAt().plus(REPLY_WITHIN.minusSeconds(5))));
    }

    @Test
    void letsOneCustomerWriteAgainAfterTheAnswerAndGetsAnAnswerAgain() {
        playTo(PROMISED);

        assertThat(complaints.stream().map(this::now)).anySatisfy(r -> {
            assertThat(r.replies()).extracting(PortalReply::official).containsExactly(true, false, true);
            assertThat(r.replies().get(1).user()).isEqualTo(r.user());
        });
    }

    @Test
    void letsAnotherCustomerCommentWhereTheShopIsSilent() {
        playTo(PROMISED);

        assertThat(complaints.stream().map(this::now))
                .anySatisfy(r -> assertThat(r.replies())
                        .singleElement()
                        .matches(reply -> !reply.official() && !reply.user().equals(r.user())));
    }

    @Test
    void alsoWritesOnTheProductPages() {
        playTo(PROMISED);

        assertThat(portal.shown(Place.KETTLE).get(0).publishedAt()).isAfter(START);
        assertThat(portal.shown(Place.LAMP).get(0).publishedAt()).isAfter(START);
    }

    @Test
    void tellsEachThingInOneSentence() {
        playTo(PROMISED);

        assertThat(told)
                .contains("portal: Олена К. writes: 1 of 5 stars, delivery is late")
                .contains("portal: the shop answers Олена К.")
                .contains("portal: Олена К. writes again: it still has not been sent")
                .contains("portal: Наталія Б. edits the review: now 5 of 5 stars, it works after the update")
                .contains("portal: Игорь Л. withdraws the review")
                .contains("portal: Ірина З., another customer, writes under the review by Сергей В.: "
                        + "the same happened to her")
                .contains("portal: Марія Т. writes: no stars, a question about a heater and delivery")
                .allMatch(line -> !line.contains("null") && !line.contains("\n"));
    }

    @Test
    void goesOnAfterTheScriptWithAnswersInTimeAndLateAndNone() {
        playTo(Duration.ofMinutes(40));

        List<PortalReview> later = portal.shown(Place.PORTAL).stream()
                .filter(r -> sinceStart(r.publishedAt()).compareTo(Story.SCRIPTED) >= 0)
                .filter(r -> r.stars() != null && r.stars() <= 2)
                .toList();
        assertThat(later)
                .hasSizeGreaterThan(20)
                .anyMatch(this::answeredInTime)
                .anyMatch(this::overdue)
                .anyMatch(r -> r.replies().isEmpty())
                .noneMatch(r -> r.toString().contains("{name}"));
    }

    @Test
    void tellsTheSameStoryEachTime() {
        Timeline again = Story.timeline(Story.opening(START), START);
        playTo(Duration.ofMinutes(20));

        List<String> toldAgain = IntStream.rangeClosed(0, 20 * 60)
                .boxed()
                .flatMap(s -> again.play(START.plusSeconds(s)).stream())
                .toList();

        assertThat(toldAgain).isEqualTo(told);
    }

    @Test
    void doesNotCatchUpWithANightsSleep() {
        playTo(PROMISED);

        List<String> woken = timeline.play(START.plus(PROMISED).plus(Duration.ofHours(8)));

        assertThat(woken).isEmpty();
    }

    private void playTo(Duration end) {
        for (; second <= end.toSeconds(); second++) {
            told.addAll(timeline.play(START.plusSeconds(second)));
            PortalReview newest = portal.shown(Place.PORTAL).get(0);
            boolean known = complaints.stream().anyMatch(r -> r.number() == newest.number());
            if (!newest.publishedAt().isBefore(START)
                    && !known
                    && newest.stars() != null
                    && newest.stars() <= 2
                    && sinceStart(newest.publishedAt()).compareTo(PROMISED) <= 0) {
                complaints.add(newest);
            }
        }
    }

    private PortalReview now(PortalReview review) {
        return Objects.requireNonNull(portal.review(review.number()));
    }

    private boolean answeredInTime(PortalReview review) {
        Duration after = answeredAfter(now(review));
        // not in the last moment: a poll must be able to see it
        return after != null && after.compareTo(REPLY_WITHIN.minusSeconds(3)) <= 0;
    }

    private boolean overdue(PortalReview review) {
        Duration after = answeredAfter(now(review));
        PortalReview now = now(review);
        return now.shown() && now.editedAt() == null && (after == null || after.compareTo(REPLY_WITHIN) > 0);
    }

    private static @Nullable Duration answeredAfter(PortalReview review) {
        return review.replies().stream()
                .filter(PortalReply::official)
                .map(reply -> Duration.between(review.publishedAt(), reply.publishedAt()))
                .findFirst()
                .orElse(null);
    }

    private static Duration sinceStart(Instant at) {
        return Duration.between(START, at);
    }
}
