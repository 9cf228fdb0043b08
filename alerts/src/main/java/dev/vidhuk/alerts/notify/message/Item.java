package dev.vidhuk.alerts.notify.message;

import dev.vidhuk.events.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of one alert. All texts are raw; only those of {@code text} and {@code draft} may have breaks
 * ({@code \n}), all others are one line.
 *
 * @param over whether nobody needs to act any more; then text and draft are left out
 * @param severity null where the alert is about no review
 * @param what what has happened, without the customer
 * @param facts what a person needs to know, in the order to show it; each field at most once
 * @param title what the customer wrote above the text, or null
 * @param text what the customer wrote, in order, the complaints marked; empty where there is nothing
 * @param draft of a reply, or null
 * @param link to the review, or null
 * @param reviewId what buttons act on, with {@code round}; null where the alert is about no case
 */
public record Item(
        Tone tone,
        boolean over,
        @Nullable Severity severity,
        String what,
        List<Fact> facts,
        @Nullable String title,
        List<Passage> text,
        @Nullable Fact draft,
        @Nullable Link link,
        @Nullable String reviewId,
        int round) {

    public Item {
        facts = List.copyOf(facts);
        text = List.copyOf(text);
    }

    /** The fact of that field, where it is known. */
    public Optional<Fact> fact(Field field) {
        return facts.stream().filter(fact -> fact.field() == field).findFirst();
    }
}
