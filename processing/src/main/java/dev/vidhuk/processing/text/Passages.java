package dev.vidhuk.processing.text;

import dev.vidhuk.processing.text.Passage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts a text into passages. */
public final class Passages {
    private static final Set<String> CONTRASTS =
            Set.of("але", "проте", "однак", "зате", "но", "однако", "зато", "but", "however", "except");
    private static final Map<String, Part> PARTS = Stream.of(
                    Map.entry(Part.PROS, "переваги плюси достоинства преимущества плюсы pros advantages"),
                    Map.entry(Part.CONS, "недоліки мінуси недостатки минусы cons disadvantages"),
                    Map.entry(Part.BODY, "відгук коментар комментарий отзыв висновок вывод comment summary"))
            .flatMap(part -> Stream.of(part.getValue().split(" ")).map(word -> Map.entry(word, part.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<Passage> passages = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private Part part = Part.BODY;
    private boolean contrasted;

    private Passages() {}

    /** The passages of the text in order; none where it has no words. */
    public static List<Passage> of(String text) {
        Passages cut = new Passages();
        List<Word> all = Words.of(text);
        for (int i = 0; i < all.size(); i++) {
            cut.take(all.get(i), i + 1 < all.size() && all.get(i + 1).form().equals(":"));
        }
        cut.close(false);
        return List.copyOf(cut.passages);
    }

    private void take(Word word, boolean colonFollows) {
        String form = word.form();
        if (endsASentence(form)) {
            close(form.contains("?"));
            contrasted = false;
        } else if (colonFollows && PARTS.containsKey(form)) {
            close(false);
            contrasted = false;
            part = Objects.requireNonNull(PARTS.get(form));
        } else if (CONTRASTS.contains(form)) {
            close(false);
            contrasted = true;
            words.add(word);
        } else if (!words.isEmpty() || !(form.equals(":") || form.equals(","))) {
            words.add(word);
        }
    }

    private static boolean endsASentence(String form) {
        return ".!?…;\n".indexOf(form.charAt(0)) >= 0 && !form.contains(")") && !form.contains("(");
    }

    private void close(boolean asks) {
        if (!words.isEmpty()) {
            passages.add(new Passage(words, part, contrasted, asks));
            words = new ArrayList<>();
        }
    }
}
