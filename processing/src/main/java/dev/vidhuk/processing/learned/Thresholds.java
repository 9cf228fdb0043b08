package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * From where on a model says yes; each was chosen on texts that the model had not learned from.
 *
 * @param attention the probability that a text is negative or mixed
 * @param attentionWithStars the same where the stars are known too
 * @param category the score of a category
 * @param unsure below this confidence nothing is said
 * @param churn the score of a threat to leave
 * @param abuse the score of abuse
 */
public record Thresholds(
        float attention, float attentionWithStars, float category, float unsure, float churn, float abuse) {

    static Thresholds read(DataInput in) throws IOException {
        return new Thresholds(
                in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
    }

    void write(DataOutput out) throws IOException {
        Floats.write(out, new float[] {attention, attentionWithStars, category, unsure, churn, abuse});
    }
}
