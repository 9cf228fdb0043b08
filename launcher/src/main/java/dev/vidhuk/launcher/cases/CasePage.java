package dev.vidhuk.launcher.cases;

import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.HistoryEntry;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Proof;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.Span;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.config.HumanDuration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One case as a page for people. What came from outside is shown without anything that could steer a terminal. */
public final class CasePage {
    private final SpokenTime time;
    private final List<String> lines = new ArrayList<>();

    private CasePage(SpokenTime time) {
        this.time = time;
    }

    /** The page's lines. */
    public static List<String> lines(CaseStory story, SpokenTime time) {
        CasePage page = new CasePage(time);
        page.lines.add(Plain.line(story.id()) + ": " + headline(story.state()));
        if (story.tagged() == null) {
            page.line("review", "erased; its text and author are gone");
        } else {
            page.review(story.tagged());
        }
        if (story.link() != null) {
            page.copies(story.link());
        }
        if (story.state() != null) {
            page.deadline(story.state(), story.proof());
            page.people(story.state());
        }
        if (story.tagged() != null) {
            page.replies(story.tagged().review());
        }
        if (story.state() != null) {
            page.history(story.state());
        }
        return page.lines;
    }

    private static String headline(@Nullable Case state) {
        if (state == null) {
            return "no case";
        }
        return Json.name(state.status())
                + (state.closedAs() == null ? "" : " as " + Json.name(state.closedAs()))
                + (state.waiting() && state.overdue() ? ", overdue" : "")
                + (state.quiet() == null ? "" : ", quiet: " + Json.name(state.quiet()))
                + (state.round() == 1 ? "" : ", round " + state.round());
    }

    private void review(TaggedReview tagged) {
        Review review = tagged.review();
        line("customer", review.author() == null ? "unknown" : review.author());
        line("stars", stars(review.rating()));
        line("written", written(review.publishedAt(), review.publishedPrecision()));
        line("place", review.source() + " (" + review.brand() + ")");
        line("product", review.product());
        line("link", review.url());
        line("title", review.title());
        line("text", review.hasText() ? "«" + review.text() + "»" + (review.truncated() ? " (cut)" : "") : "none");
        line("tags", tags(tagged));
        if (review.withdrawnAt() != null) {
            line("withdrawn", time.at(review.withdrawnAt()));
        }
    }

    private void copies(ReviewLink link) {
        line("also at", link.others().isEmpty() ? null : String.join(", ", link.others()));
        line("campaign", link.campaignId() == null ? null : link.campaignId() + ": many authors write the same");
    }

    /** No more exactly than the site tells it. */
    private String written(Instant at, Precision precision) {
        return switch (precision) {
            case SECOND, MINUTE -> time.at(at);
            case DAY -> at.toString().substring(0, 10);
            case UNKNOWN -> "before " + time.at(at);
        };
    }

    /** Such as {@code 1 of 5}, {@code 2.5 of 5} or {@code no stars}. */
    static String stars(@Nullable Double rating) {
        return rating == null
                ? "no stars"
                : String.format(Locale.ROOT, rating % 1 == 0 ? "%.0f of 5" : "%.1f of 5", rating);
    }

    private static String tags(TaggedReview tagged) {
        String complaints =
                tagged.tags().complaints().stream().map(Complaint::category).collect(Collectors.joining(", "));
        return Json.name(tagged.tags().sentiment()) + ", severity "
                + Json.name(tagged.tags().severity()) + (complaints.isEmpty() ? "" : ", about " + complaints);
    }

    private void deadline(Case state, @Nullable Proof proof) {
        line("clock", "began " + time.at(state.clockStartedAt()) + ", policy " + state.policy());
        line("due", state.waiting() ? time.atAndDistance(state.dueAt()) : time.at(state.dueAt()));
        if (state.overdue()) {
            line("overdue", verdict(state));
        }
        if (proof != null) {
            line("counted", HumanDuration.spoken(proof.total()) + " in the calendar " + proof.calendar());
            proof.counted().forEach(span -> line("", span(span)));
        }
    }

    private String verdict(Case state) {
        return Boolean.TRUE.equals(state.verified())
                ? "verified: read at " + time.at(state.checkedAt()) + ", after the deadline, and without an answer"
                : "not verified: nothing has shown since the deadline that there is no answer; last read at "
                        + time.at(state.checkedAt());
    }

    private String span(Span span) {
        return time.at(span.from()) + " to " + time.at(span.to());
    }

    private void people(Case state) {
        line("assignee", state.assignee());
        if (state.acknowledgedUntil() != null) {
            String by = state.acknowledgedBy() == null ? "" : " by " + state.acknowledgedBy();
            line("acknowledged", "until " + time.atAndDistance(state.acknowledgedUntil()) + by);
        }
        if (state.snoozedUntil() != null) {
            line("snoozed", "until " + time.atAndDistance(state.snoozedUntil()));
        }
        if (state.answeredAt() != null) {
            String via = state.answeredVia() == null ? "" : ", by " + state.answeredVia();
            line("answered", time.at(state.answeredAt()) + via);
        }
        line("told", state.notified().isEmpty() ? "nobody" : String.join(", ", state.notified()));
    }

    private void replies(Review review) {
        if (!review.repliesVisible()) {
            line("replies", "cannot be seen at this place");
        } else if (review.replies().isEmpty()) {
            line("replies", "none");
        }
        review.replies().forEach(reply -> line("reply", reply(reply)));
        if (review.replyCount() > review.replies().size()) {
            line("", "… of " + review.replyCount() + " replies");
        }
    }

    private String reply(Reply reply) {
        String author = reply.author() == null ? "unknown" : reply.author();
        String role = reply.official() ? " (the brand)" : reply.byAuthor() ? " (the customer)" : "";
        String state = reply.state() == ReplyState.PUBLISHED ? "" : ", " + Json.name(reply.state());
        return written(reply.publishedAt(), reply.publishedPrecision()) + " " + author + role + state + ": «"
                + (reply.text() == null ? "" : reply.text()) + "»";
    }

    private void history(Case state) {
        if (state.history().size() == Case.LONGEST_HISTORY) {
            line("history", "only the last " + Case.LONGEST_HISTORY + " moves; the topic case-journal has all");
        }
        state.history().forEach(move -> line("history", move(move)));
    }

    private String move(HistoryEntry move) {
        return time.at(move.at()) + " " + move.what() + " (" + move.why() + ")"
                + (move.by() == null ? "" : " by " + move.by())
                + (move.note() == null ? "" : ": " + move.note());
    }

    private void line(String name, @Nullable String value) {
        if (value != null) {
            lines.add(String.format(Locale.ROOT, "  %-13s", name) + Plain.line(value));
        }
    }
}
