package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A network that reads words in their order: each word is a few numbers, the same filters look at each five words side by
 * side, and what each filter saw at most and in all decides on the text and on each passage (Kim 2014, "Convolutional Neural
 * Networks for Sentence Classification"). So "not" and "rude" may say together what neither says alone. Threads share
 * one.
 *
 * <p>What a word adds to the filters does not depend on its neighbours: it is found when the word is first met, and kept.
 */
public final class Convolution {
    /** So many words are looked at together. */
    public static final int WIDTH = 5;

    private final Parts parts;
    private final Layer ofPassage;
    private final Layer hidden;
    private final Layer ofText;
    private final WordHashes places;
    /** Which of the words stands for all that are not known. */
    private final int unknown;
    /** What each word with each mark adds to the filters: first where it is the first of those that are looked at together, and so on. */
    private final AtomicReferenceArray<float @Nullable [][]> ofWords;
    /** What stands before the first word and behind the last one adds. */
    private final float[][] nothing;

    /**
     * What a convolution is made of; the rows of a layer belong to its inputs, the last one is the bias.
     *
     * @param stems the words that it knows, by the hashes of their stems
     * @param words the numbers of each of them, and of any that it does not know
     * @param marks the numbers of each mark of {@link WordRow}, which are added to the word's; those of
     *     {@link WordRow#UNMARKED} are 0
     * @param filters rows for the first of the words that are looked at together, for the second, and so on
     * @param ofPassage the layer that decides on a passage: on the classes of {@link Opinion#CLASSES}, then on categories
     * @param hidden the layer below the one that decides on the text
     * @param ofText the layer that decides on the text, on the same
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Parts(
            int[] stems,
            ByteRows words,
            float[][] marks,
            float[][] filters,
            float[][] ofPassage,
            float[][] hidden,
            float[][] ofText) {

        /** How many numbers a word is. */
        int depth() {
            return marks[0].length;
        }

        /** How many filters there are. */
        int filterCount() {
            return filters[0].length;
        }
    }

    /** One of these parts; the arrays are not copied. */
    public Convolution(Parts parts) {
        this.parts = parts;
        this.ofPassage = new Layer(parts.ofPassage());
        this.hidden = new Layer(parts.hidden());
        this.ofText = new Layer(parts.ofText());
        this.places = new WordHashes(parts.stems());
        this.unknown = parts.stems().length;
        this.ofWords = new AtomicReferenceArray<>((unknown + 1) * WordRow.MARKS);
        this.nothing = new float[WIDTH][parts.filterCount()];
    }

    /** What it makes of a text. */
    public Convolved read(WordRow row) {
        int length = row.length();
        float[][][] added = new float[length + WIDTH - 1][][];
        Arrays.fill(added, nothing);
        for (int i = 0; i < length; i++) {
            added[i + WIDTH / 2] = ofWord(row.stems()[i], row.marks()[i]);
        }
        Convolved convolved = new Convolved(row, parts.filterCount(), ofPassage);
        float[] seen = new float[parts.filterCount()];
        for (int i = 0; i < length; i++) {
            see(added[i][0], added[i + 1][1], added[i + 2][2], added[i + 3][3], added[i + 4][4], seen);
            convolved.pool(seen, row.passages()[i]);
        }
        convolved.decide(hidden, ofText);
        return convolved;
    }

    /** What the filters see in these words; all at once, so that sums need not go back to memory. */
    private void see(float[] first, float[] second, float[] third, float[] fourth, float[] fifth, float[] seen) {
        float[] bias = parts.filters()[WIDTH * parts.depth()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = bias[i] + first[i] + second[i] + third[i] + fourth[i] + fifth[i];
        }
    }

    private float[][] ofWord(int stem, int mark) {
        int place = places.place(stem);
        int word = place < 0 ? unknown : place;
        float[][] known = ofWords.getAcquire(word * WordRow.MARKS + mark);
        if (known == null) {
            known = filtered(parts.words().row(word), parts.marks()[mark]);
            ofWords.setRelease(word * WordRow.MARKS + mark, known);
        }
        return known;
    }

    /** What a word with a mark adds to the filters at each of the places. */
    private float[][] filtered(float[] word, float[] mark) {
        int filters = parts.filterCount();
        float[][] sums = new float[WIDTH][filters];
        for (int place = 0; place < WIDTH; place++) {
            for (int i = 0; i < word.length; i++) {
                float number = word[i] + mark[i];
                float[] weights = parts.filters()[place * word.length + i];
                for (int filter = 0; filter < filters; filter++) {
                    sums[place][filter] += number * weights[filter];
                }
            }
        }
        return sums;
    }

    static Convolution read(DataInput in) throws IOException {
        int[] stems = new int[Floats.count(in)];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = in.readInt();
        }
        return new Convolution(new Parts(
                stems,
                ByteRows.read(in),
                Floats.readRows(in),
                Floats.readRows(in),
                Floats.readRows(in),
                Floats.readRows(in),
                Floats.readRows(in)));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(parts.stems().length);
        for (int stem : parts.stems()) {
            out.writeInt(stem);
        }
        parts.words().write(out);
        Floats.writeRows(out, parts.marks());
        Floats.writeRows(out, parts.filters());
        Floats.writeRows(out, parts.ofPassage());
        Floats.writeRows(out, parts.hidden());
        Floats.writeRows(out, parts.ofText());
    }
}
