package dev.vidhuk.alerts.notify.console;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Proof;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person needs to act at once, as lines of plain text. */
final class AlertText {
    /** How much of a review is shown, in UTF-16 code units. */
    private static final int LONGEST_QUOTE = 600;

    private AlertText() {}

    static String of(Notification notification) {
        StringBuilder text = new StringBuilder();
        text.append("== ")
                .append(notification.receiver())
                .append(title(notification.group()))
                .append(" ==\n");
        notification.alerts().forEach(alert -> append(text, alert));
        if (notification.more() > 0) {
            text.append("… and ").append(notification.more()).append(" more\n");
        }
        return text.append('\n').toString();
    }

    private static String title(Map<String, String> group) {
        return group.entrySet().stream()
                .map(label -> " · " + label.getKey() + " " + Plain.line(label.getValue()))
                .collect(Collectors.joining());
    }

    private static void append(StringBuilder text, Alert alert) {
        String mark = alert.status() == AlertStatus.RESOLVED ? "[ok] " : "[!] ";
        text.append(mark).append(Plain.line(alert.summary())).append('\n');
        if (alert.status() == AlertStatus.FIRING && alert.review() != null) {
            appendReview(text, alert.review());
        }
        if (alert.status() == AlertStatus.FIRING && alert.tags() != null) {
            line(text, "severity", severity(alert.tags()));
        }
        if (alert.status() == AlertStatus.FIRING && alert.dueAt() != null) {
            line(text, "due", time(alert.dueAt()) + (alert.proof() == null ? "" : ", " + proof(alert.proof())));
        }
        line(text, "link", alert.caseState() == null ? null : alert.caseState().url());
    }

    private static void appendReview(StringBuilder text, Review review) {
        line(text, "customer", customer(review));
        line(text, "title", review.title());
        if (review.hasText()) {
            line(text, "text", "«" + shorten(String.valueOf(review.text())) + "»");
        }
    }

    private static String customer(Review review) {
        String author = review.author() == null ? "unknown" : review.author();
        return author + stars(review.rating()) + ", " + review.source() + ", " + published(review);
    }

    private static String stars(@Nullable Double rating) {
        return rating == null
                ? ""
                : String.format(Locale.ROOT, rating % 1 == 0 ? ", %.0f of 5" : ", %.1f of 5", rating);
    }

    private static String published(Review review) {
        return switch (review.publishedPrecision()) {
            case SECOND, MINUTE -> time(review.publishedAt());
            case DAY ->
                review.publishedAt().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
            case UNKNOWN -> "first seen " + time(review.publishedAt());
        };
    }

    /** As exactly as a person wants it. */
    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String severity(Tags tags) {
        String complaints = tags.complaints().stream().map(Complaint::category).collect(Collectors.joining(", "));
        String reasons = String.join(", ", tags.severityReasons());
        return tags.severity().name().toLowerCase(Locale.ROOT)
                + (reasons.isEmpty() ? "" : " (" + reasons + ")")
                + (complaints.isEmpty() ? "" : ": " + complaints);
    }

    private static String proof(Proof proof) {
        return duration(proof.total()) + " counted by " + proof.calendar() + ", checked at " + time(proof.checkedAt());
    }

    private static String duration(Duration time) {
        return time.toMinutes() < 1
                ? time.toSeconds() + "s"
                : time.toHours() + "h" + (time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + "m");
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append("    ")
                    .append(name)
                    .append(": ")
                    .append(Plain.line(value))
                    .append('\n');
        }
    }
}
