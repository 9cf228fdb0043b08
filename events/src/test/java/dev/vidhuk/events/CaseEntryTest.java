package dev.vidhuk.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CaseEntryTest {
    private static final Instant AT = Instant.parse("2026-11-20T18:05:00Z");

    @Test
    void keepsNoWordOfAPersonSinceTheJournalCannotForget() {
        assertThat(entry("note", "called Olena K.").note()).isNull();
        assertThat(entry("closed", "she wrote that she is ill").note()).isNull();
    }

    @Test
    void keepsWhatAPersonWantedInVain() {
        assertThat(entry("refused", "acknowledge").note()).isEqualTo("acknowledge");
    }

    private static CaseEntry entry(String what, @Nullable String note) {
        return new CaseEntry("portal/1", 1, CaseStatus.OPEN, AT, "1", AT, what, "person", "olha", note);
    }
}
