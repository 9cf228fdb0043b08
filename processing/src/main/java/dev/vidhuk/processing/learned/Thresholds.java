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
 */
public record Thresholds(
        List<Float> attention, float attentionWithStars, float category, float unsure, float churn, float abuse) {

    public Thresholds {
        attention = List.copyOf(attention);
    }

    /** The probability for a text in that language; for one of another language the mean. */
    double attention(String language) {
        int known = Tables.LANGUAGES.indexOf(language);
        return known >= 0
                ? attention.get(known)
                : attention.stream().mapToDouble(Float::doubleValue).average().orElse(0.5);
    }

    static Thresholds read(DataInput in) throws IOException {
        List<Float> attention = new ArrayList<>();
        for (float each : Floats.read(in, Tables.LANGUAGES.size())) {
            attention.add(each);
        }
        return new Thresholds(
                attention, in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
    }

    void write(DataOutput out) throws IOException {
        for (float each : attention) {
            out.writeFloat(each);
        }
        Floats.write(out, new float[] {attentionWithStars, category, unsure, churn, abuse});
    }
}
