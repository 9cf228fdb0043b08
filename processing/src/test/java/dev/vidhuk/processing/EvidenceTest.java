package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Range;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Whether the evidence of a complaint stands where it is made: in the 60 texts of {@code evidence.jsonl} somebody has marked
 * by hand, before anything was measured, which words make each complaint.
 */
final class EvidenceTest {
    private final LearnedTagger tagger = new LearnedTagger();
    private int due;
    private int found;
    private int hit;
    private long marked;
    private long shown;

    @Test
    void showsTheWordsThatMakeTheComplaint() throws IOException {
        for (String line : lines()) {
            compare(Json.mapper().readTree(line));
        }

        System.out.printf(
                "evidence: %d of %d marked complaints found, shown where they are made %d (%.3f); %.1f characters shown for"
                        + " %.1f marked%n",
                found, due, hit, (double) hit / found, (double) shown / found, (double) marked / found);
        assertThat((double) hit / found).isGreaterThan(0.87); // 0.9 is the aim
        assertThat(found).isGreaterThan(2 * due / 3);
    }

    private void compare(JsonNode row) {
        String text = row.get("text").asText();
        JsonNode spans = row.get("spans");
        due += spans.size();
        for (Complaint complaint : tagger.tag(Reviews.saying(text, null)).complaints()) {
            JsonNode places = spans.get(complaint.category());
            if (places != null) {
                found++;
                hit += complaint.evidence().stream().anyMatch(range -> touches(range, places)) ? 1 : 0;
                complaint.evidence().forEach(range -> shown += range.end() - range.start());
                places.forEach(
                        place -> marked += place.get(1).asInt() - place.get(0).asInt());
            }
        }
    }

    private static boolean touches(Range range, JsonNode places) {
        for (JsonNode place : places) {
            if (range.start() < place.get(1).asInt() && place.get(0).asInt() < range.end()) {
                return true;
            }
        }
        return false;
    }

    private static Iterable<String> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EvidenceTest.class.getResourceAsStream("evidence.jsonl"), "evidence.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
