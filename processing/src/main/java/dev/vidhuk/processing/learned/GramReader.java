package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.Emptiness;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Words;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the buckets of a text and of its passages; nearly all tokens of a passage are those of the text, and are not hashed
 * again. Each thread has one, since what it works with is larger than what comes of it.
 */
final class GramReader {
    private static final ThreadLocal<GramReader> OF_THREAD = ThreadLocal.withInitial(GramReader::new);

    private static final int UNDER_PROS = 0x88888;
    private static final int UNDER_CONS = 0x99999;
    /** What is added to the buckets of a token that a negation reaches. */
    private static final int DENIED = 0x15A5A;

    private static final int NONE = -1;
    /** Reviews of so many characters are rare. */
    private static final int LONG = 1 << 16;

    private final TokenGrams grams = new TokenGrams();
    private final Distinct distinct = new Distinct();
    private final NegationReach negation = new NegationReach();
    private char[] chars = new char[1024];
    private int ofText;

    /** Which tokens of the text a negation reaches. */
    private boolean[] denied = new boolean[1024];

    private int[] whole = new int[1024];
    private int ofWhole;

    private int[] inPassages = new int[1024];
    private int count;

    /** Which token of the text the next word begins with, or a later one. */
    private int next;

    private GramReader() {}

    /** See {@link TextGrams#of}. */
    static TextGrams read(String text, List<Passage> passages) {
        try {
            TextGrams grams = OF_THREAD.get().grams(text, passages);
            if (text.length() > LONG) {
                OF_THREAD.remove(); // so much room is needed once
            }
            return grams;
        } catch (RuntimeException | Error e) {
            OF_THREAD.remove(); // it was left in the middle of something
            throw e;
        }
    }

    private TextGrams grams(String text, List<Passage> passages) {
        grams.clear();
        chars = chars.length < text.length() ? new char[2 * text.length()] : chars;
        text.getChars(0, text.length(), chars, 0);
        ofText = grams.add(chars, 0, text.length());
        whole = reserved(whole, 0, grams.place(ofText) + 3 * ofText + 1);
        addWhole();
        WordRow words = words(passages);
        for (Passage passage : passages) {
            addPart(passage);
        }
        distinct.forget(whole, 0, ofWhole);
        int[] places = new int[Math.min(TextGrams.MOST_PASSAGES, passages.size()) + 1];
        count = 0;
        next = 0;
        for (int i = 1; i < places.length; i++) {
            addPassage(passages.get(i - 1).words());
            places[i] = count;
        }
        return new TextGrams(Arrays.copyOf(whole, ofWhole), Arrays.copyOf(inPassages, count), places, words);
    }

    private WordRow words(List<Passage> passages) {
        int length = Math.min(WordRow.MOST, ofText);
        int[] stems = new int[length];
        byte[] marks = new byte[length];
        byte[] places = new byte[length];
        int last =
                Math.min(TextGrams.MOST_PASSAGES, passages.size() - 1); // behind those that are looked at, all are one
        int passage = 0;
        for (int i = 0; i < length; i++) {
            while (passage < last && grams.tokens().start(i) >= start(passages.get(passage + 1))) {
                passage++;
            }
            stems[i] = grams.meaningHash(i);
            marks[i] = WordRow.mark(grams.feeling(i), denied[i]);
            places[i] = (byte) passage;
        }
        return new WordRow(stems, marks, places);
    }

    /** Where in the whole text a passage begins. */
    private static int start(Passage passage) {
        return passage.words().origin() + passage.words().start(0);
    }

    private void addWhole() {
        negation.begin();
        denied = ofText <= denied.length ? denied : new boolean[2 * ofText];
        int now = 0;
        for (int token = 0; token < ofText; token++) {
            denied[token] = negation.reaches(grams.reach(token));
            now = add(token - 1, token, denied[token], whole, now);
        }
        ofWhole = distinct.add(grams.last(ofText - 1), whole, now);
    }

    private void addPart(Passage passage) {
        if (passage.part() == Passage.Part.BODY) {
            return;
        }
        int kind = passage.part() == Passage.Part.CONS ? UNDER_CONS : UNDER_PROS;
        Words words = passage.words();
        whole = reserved(whole, ofWhole, words.size() + 1);
        addUnder(kind, 91, Emptiness.saysNothing(passage) ? "nothing" : "something");
        for (int i = 0; i < words.size(); i++) {
            String form = words.form(i);
            addUnder(kind, 97, form.length() > TokenGrams.STEM ? form.substring(0, TokenGrams.STEM) : form);
        }
    }

    private void addUnder(int kind, int seed, String what) {
        int hash = seed;
        for (int i = 0; i < what.length(); i++) {
            hash = hash * 31 + what.charAt(i);
        }
        ofWhole = distinct.add(TokenGrams.bucket(hash ^ kind), whole, ofWhole);
    }

    private void addPassage(Words words) {
        negation.begin();
        int from = count;
        int before = NONE;
        for (int i = 0; i < words.size(); i++) {
            int token = find(words, i);
            int end = token == NONE ? NONE : behind(words, i, token);
            if (end == NONE) {
                token = grams.tokens().count();
                char[] form = words.form(i).toCharArray();
                end = grams.add(form, 0, form.length);
            }
            add(token, end, before);
            before = end > token ? end - 1 : before;
        }
        reserve(1);
        count = distinct.add(grams.last(before), inPassages, count);
        distinct.forget(inPassages, from, count);
    }

    /** The token of the text that begins where a word does. */
    private int find(Words words, int i) {
        int start = words.origin() + words.start(i);
        while (next < ofText && grams.tokens().start(next) < start) {
            next++;
        }
        return next < ofText && grams.tokens().start(next) == start ? next : NONE;
    }

    /** The first token behind a word, where its tokens end with it. */
    private int behind(Words words, int i, int token) {
        int end = words.origin() + words.end(i);
        int behind = token;
        while (behind < ofText && grams.tokens().start(behind) < end) {
            if (grams.tokens().end(behind) > end || grams.tokens().end(behind) == NONE) {
                return NONE;
            }
            behind++;
        }
        return behind;
    }

    private void add(int token, int end, int before) {
        reserve(grams.place(end) - grams.place(token) + 3 * (end - token));
        int now = count;
        int last = before;
        for (int i = token; i < end; i++) {
            now = add(last, i, negation.reaches(grams.reach(i)), inPassages, now);
            last = i;
        }
        count = now;
    }

    /** Adds what a token behind another one has, and says how many there are now. */
    private int add(int before, int token, boolean reached, int[] into, int end) {
        int from = grams.place(token);
        int to = grams.place(token + 1);
        int now = end;
        if (reached) {
            now = distinct.add(grams.alone()[from], into, now); // its stem: so it is known what is talked of
            for (int i = from; i < to; i++) {
                now = distinct.add(grams.alone()[i] ^ DENIED, into, now);
            }
        } else {
            now = distinct.add(grams.alone(), from, to, into, now);
        }
        now = distinct.add(grams.pair(before, token), into, now);
        return distinct.add(grams.meaningPair(before, token), into, now);
    }

    private void reserve(int more) {
        inPassages = reserved(inPassages, count, more);
    }

    /** With room for so many more, and for the one that is written and left out. */
    private static int[] reserved(int[] buckets, int count, int more) {
        return count + more < buckets.length ? buckets : Arrays.copyOf(buckets, 2 * (count + more));
    }
}
