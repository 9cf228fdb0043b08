package dev.vidhuk.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.dashboard.FilledStore;
import dev.vidhuk.dashboard.ShownSamples;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TagDecision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {
    private static final String ERASED = "{\"status\": \"closed\", \"closedAs\": \"erased\"}";

    @TempDir
    private Path folder;

    @Test
    void goesOnWithWhatWasCommittedAndItsOffsets() throws IOException {
        try (FilledStore filled = new FilledStore(folder)) {
            filled.review(ShownSamples.tagged("s/1"));
        }

        try (Store store = Store.open(folder, "cluster", FilledStore.NOW.plus(Duration.ofHours(19)))) {
            assertThat(store.review("s/1")).isNotNull();
            assertThat(store.mark().offsets()).containsEntry("topic-0", 1L);
        }
    }

    @Test
    void beginsAnewAfterAnAbsenceInWhichAnErasureMayHavePassedUnheard() throws IOException {
        try (FilledStore filled = new FilledStore(folder)) {
            filled.review(ShownSamples.tagged("s/1"));
        }

        try (Store store = Store.open(folder, "cluster", FilledStore.NOW.plus(Duration.ofHours(21)))) {
            assertThat(store.review("s/1")).isNull();
            assertThat(store.mark().offsets()).isEmpty();
        }
    }

    @Test
    void beginsAnewForAnotherClusterAndFromBrokenFiles() throws IOException {
        try (FilledStore filled = new FilledStore(folder)) {
            filled.review(ShownSamples.tagged("s/1"));
        }

        try (Store other = Store.open(folder, "another", FilledStore.NOW)) {
            assertThat(other.review("s/1")).isNull();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "nothing of an index");
            }
        }
        try (Store broken = Store.open(folder, "another", FilledStore.NOW)) {
            assertThat(broken.mark().offsets()).isEmpty();
        }
    }

    @Test
    void saysThatAnotherProcessUsesTheFolder() throws IOException {
        try (FilledStore filled = new FilledStore(folder)) {
            assertThatThrownBy(() -> Store.open(folder, "cluster", FilledStore.NOW))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another process");
            assertThat(filled.store().mark()).isNotNull();
        }
    }

    @Test
    void forgetsTheTextOfAnErasedReviewAndKeepsItsCase() throws IOException {
        String secret = "Зламався за тиждень, ганьба 4711";
        try (FilledStore filled = new FilledStore(folder)) {
            filled.review(ShownSamples.tagged("s/1", "{\"text\": \"" + secret + "\", \"author\": \"Віра 4712\"}"));
            filled.state(ShownSamples.state("s/1"));
            filled.write(batch -> batch.review("s/1", dossier -> dossier.draft("Шановна Віро 4713")));
            filled.review(ShownSamples.tagged("s/2"));
            filled.store().commit();
            assertThat(found("4711")).as("before").isTrue();

            filled.write(batch -> batch.erase("s/1"));
            assertThat(filled.store().purge(FilledStore.NOW.minusSeconds(1))).isFalse();
            assertThat(filled.store().purge(FilledStore.NOW)).isTrue();

            Document kept = Objects.requireNonNull(filled.store().review("s/1"));
            assertThat(kept.get(Fields.CASE)).isNotNull();
            assertThat(kept.get(Fields.REVIEW_JSON)).isNull();
            assertThat(kept.get(Fields.DRAFT)).isNull();
            assertThat(filled.store().purge(FilledStore.NOW.plusSeconds(9))).isFalse();
        }
        assertThat(found("4711") || found("4712") || found("4713")).isFalse();
    }

    @Test
    void forgetsWhatPeopleNotedOfAnErasedReview() throws IOException {
        try (FilledStore filled = new FilledStore(folder)) {
            filled.review(ShownSamples.tagged("s/1"));
            filled.state(ShownSamples.state("s/1", noted("\"дзвонила Олені 4714\"")));
            filled.write(batch -> batch.review("s/1", dossier -> dossier.decision(decision("вона пише 4715"))));
            filled.write(batch -> batch.action(action("дзвонила Олені 4716")));
            filled.store().commit();
            assertThat(found("4714") && found("4715")).as("before").isTrue();

            filled.write(batch -> batch.erase("s/1"));
            assertThat(filled.store().purge(FilledStore.NOW)).isTrue();
            filled.state(ShownSamples.state("s/1", ERASED, noted("null")));
            filled.write(batch -> batch.action(action("ще раз 4716")));
            assertThat(filled.store().purge(FilledStore.NOW))
                    .as("once more when the case is known to be erased, too")
                    .isTrue();

            Document kept = Objects.requireNonNull(filled.store().review("s/1"));
            assertThat(kept.get(Fields.CASE)).contains("note");
            assertThat(kept.get(Fields.DECISION)).isNull();
        }
        assertThat(found("4714") || found("4715") || found("4716")).isFalse();
    }

    @Test
    void keepsNoDecisionOfAnErasedReviewInWhicheverOrderTheTopicsAreRead() throws IOException {
        try (FilledStore filled = new FilledStore(folder)) {
            filled.state(ShownSamples.state("s/1", ERASED));
            filled.write(batch -> batch.review("s/1", dossier -> dossier.decision(decision("вона пише"))));
            filled.write(batch -> batch.review("s/2", dossier -> dossier.decision(decision("вона пише"))));
            filled.state(ShownSamples.state("s/2", ERASED));

            assertThat(Objects.requireNonNull(filled.store().review("s/1")).get(Fields.DECISION))
                    .isNull();
            assertThat(Objects.requireNonNull(filled.store().review("s/2")).get(Fields.DECISION))
                    .isNull();
        }
    }

    private static String noted(String note) {
        return "{\"history\": [{\"at\": \"2026-11-20T18:05:00Z\", \"what\": \"note\", \"why\": \"person\","
                + " \"by\": \"olha\", \"note\": " + note + "}]}";
    }

    private static TagDecision decision(String note) {
        return new TagDecision("s/1", 1, Sentiment.NEGATIVE, List.of(), "olha", FilledStore.NOW, note);
    }

    private static CaseAction action(String note) {
        return new CaseAction("a", "s/1", 1, ActionKind.NOTE, "olha", FilledStore.NOW, null, null, null, note);
    }

    @Test
    void remembersAnErasureThatIsStillToLeaveTheDisk() throws IOException {
        try (FilledStore filled = new FilledStore(folder)) {
            filled.review(ShownSamples.tagged("s/1"));
            filled.write(batch -> batch.erase("s/1"));
        }

        try (Store store = Store.open(folder, "cluster", FilledStore.NOW)) {
            assertThat(store.purge(FilledStore.NOW)).isTrue();
        }
    }

    @Test
    void showsAllElseWhereOneThingCannotBeWritten() throws IOException {
        try (FilledStore filled = new FilledStore(folder)) {
            filled.write(batch -> {
                String endless = "s/" + "x".repeat(40_000);
                batch.review(endless, dossier -> dossier.tagged(ShownSamples.tagged(endless)));
                batch.review(
                        "s/1",
                        dossier -> dossier.tagged(
                                ShownSamples.tagged("s/1", "{\"publishedAt\": \"-999999999-01-01T00:00:00Z\"}")));
                batch.review("s/2", dossier -> dossier.tagged(ShownSamples.tagged("s/2")));
            });

            assertThat(filled.store().review("s/1")).isNull();
            assertThat(filled.store().review("s/2")).isNotNull();
        }
    }

    /** Whether a number stands anywhere on disk; the digits of a word are always kept together. */
    private boolean found(String digits) throws IOException {
        byte[] wanted = digits.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (indexOf(Files.readAllBytes(file), wanted) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int indexOf(byte[] all, byte[] wanted) {
        for (int i = 0; i <= all.length - wanted.length; i++) {
            if (java.util.Arrays.equals(all, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
