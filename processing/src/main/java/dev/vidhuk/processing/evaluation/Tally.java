package dev.vidhuk.processing.evaluation;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up how right a tagger is on one group of texts. */
final class Tally {
    private final Confusion confusion = new Confusion();
    private final CategoryCounts categories = new CategoryCounts();
    private final Calibration calibration = new Calibration();
    private Rate language = Rate.NONE;
    private Rate firstWords = Rate.NONE;
    private Rate missed = Rate.NONE;
    private Rate falseAlarms = Rate.NONE;
    private Rate missedWithStars = Rate.NONE;
    private Rate falseAlarmsWithStars = Rate.NONE;
    private Rate answered = Rate.NONE;
    private Rate rightOfAnswered = Rate.NONE;
    private Rate cases = Rate.NONE;

    /** Counts one text; see {@link Judged}. */
    void add(Judged judged) {
        LabelledText label = judged.label();
        addLanguage(label, judged);
        addSentiment(label, judged.byText());
        Boolean due = label.needsAttention();
        if (due != null) {
            addAttention(due, judged);
        }
        Set<String> known = label.categories();
        if (known != null) {
            categories.add(known, label.optional(), found(judged.byText()));
        }
    }

    void addCase(boolean right) {
        cases = cases.plus(right);
    }

    private void addLanguage(LabelledText label, Judged judged) {
        if (!label.language().equals("und")) {
            language = language.plus(judged.byText().language().equals(label.language()));
            firstWords = firstWords.plus(judged.languageOfFirstWords().equals(label.language()));
        }
    }

    private void addSentiment(LabelledText label, Tags tags) {
        Sentiment agreed = label.agreed();
        Sentiment said = tags.textSentiment();
        if (label.sentiments().isEmpty() || said == null) {
            return;
        }
        boolean right = label.sentiments().contains(said);
        calibration.add(tags.confidence(), right);
        answered = answered.plus(tags.sentiment() != Sentiment.UNSURE);
        if (tags.sentiment() != Sentiment.UNSURE) {
            rightOfAnswered = rightOfAnswered.plus(right);
        }
        if (agreed != null) {
            confusion.add(agreed, label.byStars() ? asStars(said) : sided(said, tags.sentimentScore()));
        }
    }

    /** Of three classes one, as stars tell them: three stars, for which both sides weigh, are neutral. */
    private static Sentiment asStars(Sentiment said) {
        return said == Sentiment.MIXED || said == Sentiment.UNSURE ? Sentiment.NEUTRAL : said;
    }

    /** Of three classes one: mixed leans to a side. */
    private static Sentiment sided(Sentiment said, double score) {
        return switch (said) {
            case MIXED -> score > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
            case UNSURE -> Sentiment.NEUTRAL;
            case NEGATIVE, NEUTRAL, POSITIVE -> said;
        };
    }

    private void addAttention(boolean due, Judged judged) {
        Sentiment said = judged.byText().textSentiment();
        boolean called = said != null && LabelledText.callsForAttention(said);
        if (due) {
            missed = missed.plus(!called);
        } else {
            falseAlarms = falseAlarms.plus(called);
        }
        @Nullable Tags withStars = judged.byTextAndStars();
        if (withStars != null) {
            addAttentionWithStars(due, LabelledText.callsForAttention(withStars.sentiment()));
        }
    }

    private void addAttentionWithStars(boolean due, boolean called) {
        if (due) {
            missedWithStars = missedWithStars.plus(!called);
        } else {
            falseAlarmsWithStars = falseAlarmsWithStars.plus(called);
        }
    }

    static Set<String> found(Tags tags) {
        return tags.complaints().stream().map(Complaint::category).collect(Collectors.toUnmodifiableSet());
    }

    Figures figures(String group, boolean byStars) {
        return new Figures(
                group,
                byStars,
                language,
                firstWords,
                confusion.total(),
                confusion.macroF1(),
                confusion.rows(),
                missed,
                falseAlarms,
                missedWithStars,
                falseAlarmsWithStars,
                categories.texts(),
                categories.microF1(),
                categories.macroF1(),
                categories.precision(),
                categories.recall(),
                calibration.error(),
                answered,
                rightOfAnswered,
                cases);
    }
}
