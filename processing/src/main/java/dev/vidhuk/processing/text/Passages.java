package dev.vidhuk.processing.text;

import dev.vidhuk.processing.text.Passage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts a text into passages. */
public final class Passages {
    private static final WordSet CONTRASTS =
            WordSet.of("але", "проте", "однак", "зате", "но", "однако", "зато", "but", "however", "except");
    private static final List<String> PROS =
            List.of("переваги", "плюси", "достоинства", "преимущества", "плюсы", "pros", "advantages");
    private static final List<String> CONS =
            List.of("недоліки", "мінуси", "недостатки", "минусы", "cons", "disadvantages");
    private static final List<String> BODY =
            List.of("відгук", "коментар", "комментарий", "отзыв", "висновок", "вывод", "comment", "summary");
    private static final WordSet OPEN_PROS = new WordSet(PROS);
    private static final WordSet OPEN_CONS = new WordSet(CONS);
    private static final WordSet OPEN_BODY = new WordSet(BODY);

    private final Words words;
    private final List<Passage> passages = new ArrayList<>();
    /** The first word of the passage that is being read. */
    private int first;

    private Part part = Part.BODY;
    private boolean contrasted;

    private Passages(Words words) {
        this.words = words;
    }

    /** The words that head a part of a review where a colon follows them, in lower case. */
    public static List<String> headings() {
        return Stream.of(PROS, CONS, BODY).flatMap(List::stream).toList();
    }

    /** The passages of the text in order; none where it has no words. */
    public static List<Passage> of(String text) {
        return of(Words.of(text));
    }

    /** The passages of a text that has been cut into words. */
    public static List<Passage> of(Words words) {
        Passages cut = new Passages(words);
        for (int i = 0; i < words.size(); i++) {
            cut.take(i);
        }
        cut.close(words.size(), words.size(), false);
        return List.copyOf(cut.passages);
    }

    private void take(int i) {
        Part opened = colonFollows(i) ? opened(i) : null;
        if (endsASentence(i)) {
            close(i, i + 1, words.has(i, '?'));
            contrasted = false;
        } else if (opened != null) {
            close(i, i + 1, false);
            contrasted = false;
            part = opened;
        } else if (CONTRASTS.has(words, i)) {
            close(i, i, false);
            contrasted = true;
        } else if (i == first && (words.is(i, ":") || words.is(i, ","))) {
            first = i + 1;
        }
    }

    private boolean endsASentence(int i) {
        return ".!?…;\n".indexOf(words.first(i)) >= 0 && !words.has(i, ')') && !words.has(i, '(');
    }

    private boolean colonFollows(int i) {
        return i + 1 < words.size() && words.is(i + 1, ":");
    }

    private @Nullable Part opened(int i) {
        return OPEN_PROS.has(words, i)
                ? Part.PROS
                : OPEN_CONS.has(words, i) ? Part.CONS : OPEN_BODY.has(words, i) ? Part.BODY : null;
    }

    private void close(int end, int next, boolean asks) {
        if (end > first) {
            passages.add(new Passage(words.part(first, end), part, contrasted, asks));
        }
        first = next;
    }
}
