package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the tagger on texts labelled by hand, where they are at hand; the floors are a little below what it reaches. */
final class MeasureTest {
    private static final Path LABELS = Path.of("..", "..", "shared", "data", "labels");

    private final LearnedTagger tagger = new LearnedTagger();

    @ParameterizedTest
    @CsvSource({"uk", "ru", "en"})
    void readsTheSentimentOfTexts(String language) throws IOException {
        List<JsonNode> rows = rows(language + "-text-dev.jsonl");

        List<JsonNode> right = where(rows, (row, tags) -> sentiments(row).contains(tags.textSentiment()));
        List<JsonNode> negative = rows.stream()
                .filter(row -> sentiments(row).equals(Set.of(Sentiment.NEGATIVE)))
                .toList();
        List<JsonNode> noticed = where(
                negative,
                (row, tags) -> tags.textSentiment() != Sentiment.POSITIVE && tags.textSentiment() != Sentiment.NEUTRAL);
        List<JsonNode> neutral = rows.stream()
                .filter(row -> sentiments(row).equals(Set.of(Sentiment.NEUTRAL)))
                .toList();
        List<JsonNode> accused = where(neutral, (row, tags) -> tags.textSentiment() == Sentiment.NEGATIVE);

        System.out.printf(
                "%s texts: %d, accuracy %.3f, negative recall (negative or mixed) %.3f, neutral taken for negative %.3f%n",
                language, rows.size(), share(right, rows), share(noticed, negative), share(accused, neutral));
        assertThat(share(right, rows)).isGreaterThan(0.68);
        assertThat(share(noticed, negative)).isGreaterThan(0.76);
        assertThat(share(accused, neutral)).isLessThan(0.38);
    }

    @ParameterizedTest
    @CsvSource({"uk", "ru", "en"})
    void findsComplaintsAndTheLanguage(String language) throws IOException {
        List<JsonNode> rows = rows(language + "-dev.jsonl");

        int due = 0;
        int found = 0;
        int right = 0;
        for (JsonNode row : rows) {
            Set<String> complaints = new HashSet<>();
            tag(row).complaints().stream().map(Complaint::category).forEach(complaints::add);
            complaints.removeAll(strings(row, "optional"));
            due += strings(row, "categories").size();
            found += complaints.size();
            complaints.retainAll(strings(row, "categories"));
            right += complaints.size();
        }
        List<JsonNode> known = where(rows, (row, tags) -> tags.language().equals(language));

        System.out.printf(
                "%s complaints: %d texts, precision %.3f, recall %.3f, F1 %.3f; language known %.3f%n",
                language,
                rows.size(),
                (double) right / found,
                (double) right / due,
                2.0 * right / (found + due),
                share(known, rows));
        assertThat(2.0 * right / (found + due)).isGreaterThan(0.53);
        assertThat(share(known, rows)).isGreaterThan(0.93);
    }

    private interface Check {
        boolean holds(JsonNode row, Tags tags);
    }

    private List<JsonNode> where(List<JsonNode> rows, Check check) {
        return rows.stream().filter(row -> check.holds(row, tag(row))).toList();
    }

    private Tags tag(JsonNode row) {
        return tagger.tag(Reviews.saying(row.get("text").asText(), null));
    }

    private static double share(List<JsonNode> some, List<JsonNode> all) {
        return (double) some.size() / all.size();
    }

    private static Set<Sentiment> sentiments(JsonNode row) {
        Set<Sentiment> sentiments = new HashSet<>();
        strings(row, "sentiment").forEach(name -> sentiments.add(Json.read('"' + name + '"', Sentiment.class)));
        return sentiments;
    }

    private static Set<String> strings(JsonNode row, String field) {
        Set<String> strings = new HashSet<>();
        StreamSupport.stream(Objects.requireNonNull(row.get(field)).spliterator(), false)
                .map(JsonNode::asText)
                .forEach(strings::add);
        return strings;
    }

    private static List<JsonNode> rows(String file) throws IOException {
        Path path = LABELS.resolve(file);
        assumeTrue(Files.exists(path), () -> "not measured: the labelled texts are not here: " + path);
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            rows.add(Json.mapper().readTree(line));
        }
        return rows;
    }
}
