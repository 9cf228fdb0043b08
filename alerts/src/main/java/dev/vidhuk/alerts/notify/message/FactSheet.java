package dev.vidhuk.alerts.notify.message;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Proof;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a person needs to know of one alert. */
final class FactSheet {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DETAIL = 500;

    private final Words words;
    private final WrittenTime time;
    private final List<Fact> facts = new ArrayList<>();

    FactSheet(Words words, WrittenTime time) {
        this.words = words;
        this.time = time;
    }

    /**
     * The facts in order.
     *
     * @param over whether nobody needs to act any more: then it matters how it ended, not what was due
     */
    List<Fact> of(Alert alert, boolean over) {
        if (alert.review() != null) {
            addReview(alert.review(), over);
        } else {
            add(Field.PLACE, place(alert.brand(), alert.source(), alert.location()));
        }
        if (!over && alert.tags() != null) {
            addTags(alert.tags());
        }
        if (alert.caseState() != null) {
            addDeadline(alert, alert.caseState(), over);
        }
        if (alert.kind() == AlertKind.SOURCE_STALE || alert.kind() == AlertKind.DELIVERY_FAILED) {
            add(Field.DETAIL, Quote.line(alert.summary(), LONGEST_DETAIL));
        }
        return List.copyOf(facts);
    }

    private void addReview(Review review, boolean over) {
        add(Field.CUSTOMER, Objects.requireNonNullElseGet(customer(review), () -> words.say("customer.unknown")));
        add(Field.STARS, stars(words, review));
        if (!over) {
            add(Field.WRITTEN, time.at(review.publishedAt(), review.publishedPrecision()));
        }
        add(Field.PLACE, place(review.brand(), review.source(), review.location()));
        if (!over && review.product() != null) {
            add(Field.PRODUCT, Quote.line(review.product(), LONGEST_NAME));
        }
        if (!over) {
            add(Field.FOLLOW_UP, followUp(review));
        }
    }

    /** The name that the author goes by, or null. */
    static @Nullable String customer(Review review) {
        String name = review.author() == null ? "" : Quote.line(review.author(), LONGEST_NAME);
        return name.isEmpty() ? null : name;
    }

    static @Nullable String stars(Words words, Review review) {
        return review.rating() == null ? null : words.say("stars", Map.of("n", review.rating()));
    }

    private static @Nullable String followUp(Review review) {
        return review.replies().stream()
                .filter(reply -> reply.byAuthor() && reply.text() != null)
                .max(Comparator.comparing(Reply::publishedAt))
                .map(reply -> Quote.line(String.valueOf(reply.text()), LONGEST_DETAIL))
                .orElse(null);
    }

    static String place(@Nullable String brand, @Nullable String source, @Nullable String location) {
        return Stream.of(brand, source, location)
                .filter(Objects::nonNull)
                .map(Plain::line)
                .collect(Collectors.joining(" · "));
    }

    private void addTags(Tags tags) {
        String level = words.say("severity." + tags.severity().name().toLowerCase(Locale.ROOT));
        String reasons = new Reasons(words).of(tags.severityReasons());
        add(Field.SEVERITY, Quote.line(reasons.isEmpty() ? level : level + " (" + reasons + ")", LONGEST_DETAIL));
        add(
                Field.ABOUT,
                tags.complaints().stream()
                        .map(Complaint::category)
                        .map(category -> Reasons.category(words, category))
                        .collect(Collectors.joining(", ")));
    }

    private void addDeadline(Alert alert, Case state, boolean over) {
        if (!over) {
            add(Field.DUE, alert.dueAt() == null ? null : time.atAndDistance(alert.dueAt()));
            add(Field.PROOF, proof(alert));
            add(Field.ASSIGNEE, state.assignee() == null ? null : Quote.line(state.assignee(), LONGEST_NAME));
        } else if (state.answeredAt() != null) {
            add(Field.ANSWERED, answered(alert, state));
        }
    }

    private @Nullable String proof(Alert alert) {
        if (Boolean.FALSE.equals(alert.verified())) {
            return words.say("proof.none");
        }
        return alert.proof() == null ? null : proof(alert.proof());
    }

    private String proof(Proof proof) {
        return words.say(
                "proof",
                Map.of(
                        "time", time.counted(proof.total()),
                        "calendar", words.find("calendar." + proof.calendar()).orElse(proof.calendar()),
                        "checked", time.at(proof.checkedAt())));
    }

    private String answered(Alert alert, Case state) {
        String at = time.at(Objects.requireNonNull(state.answeredAt()), Precision.MINUTE);
        if (state.answeredVia() != null) {
            String via = Quote.line(state.answeredVia(), LONGEST_NAME);
            at += ", " + words.find("via." + via.replace(' ', '-')).orElse(via);
        }
        // the time of the first answer that the case ever had says nothing about a later round
        return state.firstResponse() == null || alert.round() > 1
                ? at
                : at + ", " + words.say("answered.after", Map.of("time", time.duration(state.firstResponse())));
    }

    private void add(Field field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(field, words.say(field.key()), value));
        }
    }
}
