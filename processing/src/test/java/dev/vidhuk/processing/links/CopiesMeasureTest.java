package dev.vidhuk.processing.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures on real texts, where they are at hand, how many edited copies are found, and how many reviews are taken for copies. */
final class CopiesMeasureTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final ObjectMapper MAPPER = Json.mapper();
    private static final String AUTHOR = "Олена К.";
    private static final int MOST = Integer.getInteger("vidhuk.texts", 600);

    @ParameterizedTest
    @CsvSource({
        "labels/behaviour-dev.jsonl,",
        "train/uk.jsonl, rozetka-khodyka",
        "train/uk.jsonl, kosovan-uk",
        "train/ru.jsonl, wb-mikota",
        "train/en.jsonl, appstore-4apps",
    })
    void findsEditedCopies(String file, @Nullable String source) throws IOException {
        Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
        edits.put("greeting", text -> "Добрий день, шановні! " + text);
        edits.put("typos", CopiesMeasureTest::mistyped);
        edits.put("a sentence less", CopiesMeasureTest::shortened);
        edits.put("all three", text -> "Добрий день, шановні! " + mistyped(shortened(text)));
        List<String> texts = texts(file, source);

        System.out.printf("%s %s, %d texts: copies found by the same author, by another%n", file, source, texts.size());
        edits.forEach((name, edit) -> {
            double same = share(texts, text -> found(text, edit.apply(text), AUTHOR));
            double other = share(texts, text -> found(text, edit.apply(text), null));

            System.out.printf("  %s %.3f, %.3f%n", name, same, other);
            assertThat(same).as(name).isGreaterThan(name.equals("all three") ? 0.8 : 0.94);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "labels/behaviour-dev.jsonl,",
        "train/uk.jsonl, rozetka-khodyka",
        "train/uk.jsonl, kosovan-uk",
        "train/ru.jsonl, wb-mikota",
        "train/en.jsonl, appstore-4apps",
    })
    void takesFewReviewsOfOneShopForCopies(String file, @Nullable String source) throws IOException {
        List<String> texts = texts(file, source);
        long pairs = texts.size() * (texts.size() - 1L) / 2;

        long ofOthers = linked(texts, null);
        long ofOneAuthor = linked(texts, AUTHOR);

        System.out.printf(
                "%s %s, %,d pairs of different texts: %d linked, %d if one author had written all%n",
                file, source, pairs, ofOthers, ofOneAuthor);
        assertThat((double) ofOthers / pairs).isLessThan(1e-5);
        assertThat((double) ofOneAuthor / pairs).isLessThan(1e-4);
    }

    private static long linked(List<String> texts, @Nullable String author) {
        List<Fingerprint> prints =
                texts.stream().map(text -> print(text, author).orElseThrow()).toList();
        long linked = 0;
        for (int i = 0; i < prints.size(); i++) {
            for (int j = 0; j < i; j++) {
                linked += prints.get(i).to(prints.get(j)).copies() ? 1 : 0;
            }
        }
        return linked;
    }

    private static double share(List<String> texts, Predicate<String> check) {
        return (double) texts.stream().filter(check).count() / texts.size();
    }

    private static boolean found(String text, String edited, @Nullable String author) {
        Optional<Fingerprint> one = print(text, author);
        Optional<Fingerprint> other = print(edited, author);
        return one.isPresent()
                && other.isPresent()
                && one.get().to(other.get()).copies()
                && !Collections.disjoint(
                        one.get().bands(), new HashSet<>(other.get().bands()));
    }

    /** One letter in forty is another one, left out, or there twice. */
    private static String mistyped(String text) {
        Random random = new Random(text.hashCode());
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean slip = Character.isLetter(letter) && random.nextInt(40) == 0;
            switch (slip ? random.nextInt(3) : -1) {
                case 0 -> typed.append((char) (letter + 1));
                case 1 -> typed.append(letter).append(letter);
                case 2 -> {}
                default -> typed.append(letter);
            }
        }
        return typed.toString();
    }

    /** Without the last of three sentences or more. */
    private static String shortened(String text) {
        String[] sentences = text.split("(?<=[.!?])\\s+");
        return sentences.length < 3
                ? text
                : String.join(" ", Arrays.asList(sentences).subList(0, sentences.length - 1));
    }

    private static Optional<Fingerprint> print(String text, @Nullable String author) {
        return Fingerprints.of(FingerprintsTest.review(text, author, "svitlo"));
    }

    /** Those with enough words, each once. */
    private static List<String> texts(String file, @Nullable String source) throws IOException {
        Path path = DATA.resolve(file);
        assumeTrue(Files.exists(path), () -> "not measured: the texts are not here: " + path);
        try (Stream<String> lines = Files.lines(path)) {
            return lines.map(CopiesMeasureTest::json)
                    .filter(row ->
                            source == null || source.equals(row.path("source").asText()))
                    .map(row -> Objects.requireNonNull(row.get("text")).asText())
                    .filter(text -> Fingerprints.ownWords(text).split(" ").length >= Fingerprint.ENOUGH_WORDS)
                    .filter(text -> text.length() < 15_000)
                    .distinct()
                    .limit(MOST)
                    .toList();
        }
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
