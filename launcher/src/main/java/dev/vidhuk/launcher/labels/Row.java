package dev.vidhuk.launcher.labels;

import dev.vidhuk.events.CustomerType;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of labelled texts. Each form of file has some of the fields; others that it has are left out.
 *
 * @param label the class that the source or its stars gave it
 * @param sentiment all sentiments that people gave it
 * @param reply what a shop wrote under a review: the row is then about it
 * @param aspect the behaviour that the text tests
 */
record Row(
        @Nullable String text,
        @Nullable String lang,
        @Nullable Sentiment label,
        @Nullable List<Sentiment> sentiment,
        @Nullable Double rating,
        @Nullable List<String> categories,
        @Nullable List<String> optional,
        boolean churn,
        boolean abusive,
        boolean sarcasm,
        @Nullable CustomerType customer,
        @Nullable String source,
        @Nullable String aspect,
        @Nullable String reply) {
    private static final String REPLIES = "replies";

    /** What it says of a text; without sentiments where it has no label, and null where it has no text. */
    @Nullable
    LabelledText labelled() {
        if (reply != null) {
            return ofReply(reply);
        }
        if (text == null) {
            return null;
        }
        return new LabelledText(
                language(),
                domain(),
                text,
                rating,
                sentiment == null && label != null,
                sentiments(),
                categories == null ? null : Set.copyOf(categories),
                optional == null ? Set.of() : Set.copyOf(optional),
                signals(),
                customer);
    }

    private Set<Sentiment> sentiments() {
        return sentiment != null ? Set.copyOf(sentiment) : label != null ? Set.of(label) : Set.of();
    }

    /** What a shop writes itself is neutral, complains of nothing and calls for nobody. */
    private LabelledText ofReply(String written) {
        return new LabelledText(
                language(),
                REPLIES,
                written,
                null,
                false,
                Set.of(Sentiment.NEUTRAL),
                Set.of(),
                Set.of(),
                Set.of(Signal.BRAND_VOICE),
                null);
    }

    private String language() {
        return lang == null ? "und" : lang;
    }

    private String domain() {
        return aspect != null ? "behaviour " + aspect : source == null ? "" : source;
    }

    private Set<Signal> signals() {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (churn) {
            signals.add(Signal.CHURN_RISK);
        }
        if (abusive) {
            signals.add(Signal.ABUSIVE);
        }
        if (sarcasm) {
            signals.add(Signal.SARCASM_SUSPECTED);
        }
        return signals;
    }
}
