package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * From where on a model says yes; each was chosen on texts that the model had not learned from.
 *
 * @param attention the probability that a text is negative or mixed, for each of {@link Tables#LANGUAGES}
 * @param attentionWithStars the same where the stars are known too
 * @param category the score of a category
 * @param unsure below this confidence nothing is said
 * @param churn the score of a threat to leave
 * @param abuse the score of abuse
 * @param temperatures how much less sure than its shares it says that it is, for each of the languages, as
 *     {@link Opinion#temperature()}
 */
public record Thresholds(
        List<Float> attention,
        float attentionWithStars,
        float category,
        float unsure,
        float churn,
        float abuse,
        List<Float> temperatures) {

    public Thresholds {
        attention = List.copyOf(attention);
        temperatures = List.copyOf(temperatures);
    }

    /** The probability for a text in that language; for one of another language the mean. */
    double attention(String language) {
        return of(language, attention, 0.5);
    }

    /** The temperature for a text in that language; for one of another language the mean. */
    double temperature(String language) {
        return of(language, temperatures, 1);
    }

    private static double of(String language, List<Float> values, double otherwise) {
        int known = Tables.LANGUAGES.indexOf(language);
        return known >= 0
                ? values.get(known)
                : values.stream().mapToDouble(Float::doubleValue).average().orElse(otherwise);
    }

    static Thresholds read(DataInput in) throws IOException {
        return new Thresholds(
                ofLanguages(in),
                in.readFloat(),
                in.readFloat(),
                in.readFloat(),
                in.readFloat(),
                in.readFloat(),
                ofLanguages(in));
    }

    private static List<Float> ofLanguages(DataInput in) throws IOException {
        List<Float> values = new ArrayList<>();
        for (float each : Floats.read(in, Tables.LANGUAGES.size())) {
            values.add(each);
        }
        return values;
    }

    void write(DataOutput out) throws IOException {
        for (float each : attention) {
            out.writeFloat(each);
        }
        Floats.write(out, new float[] {attentionWithStars, category, unsure, churn, abuse});
        for (float each : temperatures) {
            out.writeFloat(each);
        }
    }
}
