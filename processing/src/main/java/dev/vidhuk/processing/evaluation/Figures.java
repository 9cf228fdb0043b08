package dev.vidhuk.processing.evaluation;

import java.util.List;

/**
 * How right a tagger is on a group of texts. Shares are 0 to 1; a measure that no text of the group is fit for is 0 of 0.
 *
 * @param group the language, and behind a slash the domain where it is of one domain
 * @param byStars whether the labels were concluded from stars
 * @param language texts whose language was recognised
 * @param firstWords the same of their first four words alone
 * @param texts texts whose label is negative, neutral or positive: those that the next two are about
 * @param macroF1 mean F1 of negative, neutral and positive, by the text alone; {@code mixed} counts as the side to
 *     which its score leans, and as neutral where labels were concluded from stars: these know no other word for it
 * @param confusion rows: what texts are, columns: what was said; negative, neutral, positive
 * @param missed texts that need attention (negative or mixed) and are said not to, by the text alone
 * @param falseAlarms texts that need none and are said to, by the text alone
 * @param missedWithStars as {@code missed}, by text and stars, of those that have stars; {@code unsure} counts as no
 *     attention
 * @param falseAlarmsWithStars as {@code falseAlarms}, by text and stars, of those that have stars
 * @param categoryTexts texts whose categories are known
 * @param calibrationError expected calibration error of the confidence in the text's sentiment, over texts without stars
 * @param answered texts that are not called {@code unsure} where only the text is known
 * @param rightOfAnswered of those, how many are called one of the sentiments that were given
 * @param cases texts that test a behaviour, and are right in all that was labelled
 */
public record Figures(
        String group,
        boolean byStars,
        Rate language,
        Rate firstWords,
        int texts,
        double macroF1,
        List<List<Integer>> confusion,
        Rate missed,
        Rate falseAlarms,
        Rate missedWithStars,
        Rate falseAlarmsWithStars,
        int categoryTexts,
        double categoryMicroF1,
        double categoryMacroF1,
        double categoryPrecision,
        double categoryRecall,
        double calibrationError,
        Rate answered,
        Rate rightOfAnswered,
        Rate cases) {

    public Figures {
        confusion = List.copyOf(confusion);
    }
}
