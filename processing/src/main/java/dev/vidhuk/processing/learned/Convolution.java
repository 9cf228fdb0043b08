package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
    /** What marks and words add to the filters at each place among those that are looked at together. */
    private final float[][][] ofMarks = new float[WordRow.MARKS][][];

    private final AtomicReferenceArray<float @Nullable [][]> ofWords;

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
        this.ofWords = new AtomicReferenceArray<>(unknown + 1);
        for (int mark = 0; mark < ofMarks.length; mark++) {
            ofMarks[mark] = filtered(parts.marks()[mark]);
        }
    }

    /** What it makes of a text. */
    public Convolved read(WordRow row) {
        int filters = parts.filterCount();
        int length = row.length();
        float[][][] added = new float[length][][];
        for (int i = 0; i < length; i++) {
            added[i] = ofWord(row.stems()[i]);
        }
        Convolved convolved = new Convolved(row, filters, ofPassage);
        float[] seen = new float[filters];
        for (int i = 0; i < length; i++) {
            System.arraycopy(parts.filters()[WIDTH * parts.depth()], 0, seen, 0, filters);
            for (int place = 0; place < WIDTH; place++) {
                int word = i + place - WIDTH / 2;
                if (word >= 0 && word < length) {
                    add(added[word][place], seen);
                    if (row.marks()[word] != WordRow.UNMARKED) {
                        add(ofMarks[row.marks()[word]][place], seen);
                    }
                }
            }
            convolved.pool(seen, row.passages()[i]);
        }
        convolved.decide(hidden, ofText);
        return convolved;
    }

    private float[][] ofWord(int stem) {
        int place = places.place(stem);
        int word = place < 0 ? unknown : place;
        float[][] known = ofWords.getAcquire(word);
        if (known == null) {
            known = filtered(parts.words().row(word));
            ofWords.setRelease(word, known);
        }
        return known;
    }

    private static void add(float[] from, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    /** What these numbers add to the filters at each of the places. */
    private float[][] filtered(float[] numbers) {
        float[][] sums = new float[WIDTH][parts.filterCount()];
        for (int place = 0; place < WIDTH; place++) {
            float[] sum = sums[place];
            for (int i = 0; i < numbers.length; i++) {
                float number = numbers[i];
                float[] weights = parts.filters()[place * numbers.length + i];
                for (int filter = 0; filter < sum.length; filter++) {
                    sum[filter] += number * weights[filter];
                }
            }
        }
        return sums;
    }

    static Convolution read(DataInput in) throws IOException {
        int[] stems = new int[in.readInt()];
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
