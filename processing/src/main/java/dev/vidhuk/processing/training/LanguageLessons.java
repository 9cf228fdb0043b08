package dev.vidhuk.processing.training;

import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Grams;
import dev.vidhuk.processing.learned.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lessons for the table of languages: of each text its beginning and a few words from somewhere within, since most
 * questions about the language of a text are about a short one; now and then in Latin letters, as some people write.
 */
final class LanguageLessons {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int BEGINNING = 12;
    private static final int FEW = 4;
    private static final double IN_LATIN = 0.1;
    /** A language of so many texts has lessons of weight 1. */
    private static final double EVEN = 30_000;

    private final Random random;

    LanguageLessons(Random random) {
        this.random = random;
    }

    List<Lesson> of(List<LabelledText> texts) {
        List<Lesson> lessons = new ArrayList<>();
        Map<String, Long> sizes =
                texts.stream().collect(Collectors.groupingBy(LabelledText::language, Collectors.counting()));
        for (LabelledText text : texts) {
            float weight = (float) (EVEN / sizes.getOrDefault(text.language(), 1L));
            int language = Tables.LANGUAGES.indexOf(text.language());
            if (language >= 0) {
                String[] words = SPACE.split(text.text().strip());
                lessons.add(lesson(words, 0, BEGINNING, language, weight));
                lessons.add(lesson(words, random.nextInt(words.length), 1 + random.nextInt(FEW), language, weight));
            }
        }
        return lessons;
    }

    private Lesson lesson(String[] words, int from, int count, int language, float weight) {
        String some = String.join(" ", Arrays.asList(words).subList(from, Math.min(words.length, from + count)));
        boolean latin = random.nextDouble() < IN_LATIN;
        float[] targets = new float[Tables.LANGUAGES.size()];
        float[] weights = new float[Tables.LANGUAGES.size()];
        targets[language] = 1;
        weights[0] = weight;
        return new Lesson(Grams.ofLanguage(latin ? Transliteration.of(some) : some), targets, weights, targets.length);
    }
}
