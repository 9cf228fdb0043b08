package dev.vidhuk.launcher.cases;

import static dev.vidhuk.launcher.cases.CaseSamples.state;
import static dev.vidhuk.launcher.cases.CaseSamples.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CaseTableTest {
    private static final SpokenTime TIME = new SpokenTime(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void alignsItsColumnsAndSaysWhatIsOverdue() {
        List<String> lines = CaseTable.lines(
                List.of(
                        state(
                                "portal/1",
                                "{\"dueAt\": \"2026-11-20T21:00:00Z\", \"overdue\": true, \"verified\": true}"),
                        state(
                                "portal/відгук-2",
                                "{\"dueAt\": \"2026-11-20T23:59:00Z\", \"overdue\": true, \"verified\": false}"),
                        state("portal/3", "{\"assignee\": \"olha\", \"status\": \"acknowledged\"}"),
                        state("portal/4", "{\"status\": \"answered\", \"quiet\": \"backfill\"}")),
                TIME);

        assertThat(lines)
                .containsExactly(
                        "ID               STATUS               SEVERITY  BRAND   SOURCE  DUE                      ASSIGNEE",
                        "portal/1         open                 high      svitlo  portal  3 h ago, verified",
                        "portal/відгук-2  open                 high      svitlo  portal  1 min ago, not verified",
                        "portal/3         acknowledged         high      svitlo  portal  in 2 h                   olha",
                        "portal/4         answered (backfill)  high      svitlo  portal");
        assertThat(CaseTable.lines(List.of(), TIME)).isEmpty();
    }

    @Test
    void letsNothingFromOutsideSteerTheTerminal() {
        String escape = "\u001b[2J";

        List<String> lines = CaseTable.lines(List.of(state("portal/" + escape)), TIME);
        String line = CaseTable.line(tagged("portal/2", "{\"text\": \"a\\u001b[31m\\nb\\u202ec\"}"));

        assertThat(lines.get(1)).startsWith("portal/·[2J ");
        assertThat(line).isEqualTo("portal/2  1 of 5  «a·[31m bc»");
    }

    @Test
    void cutsALongTextBetweenCharacters() {
        String text = "я".repeat(99) + "😀" + "я".repeat(50);

        String line = CaseTable.line(tagged("portal/1", "{\"rating\": null, \"text\": \"" + text + "\"}"));

        assertThat(line).isEqualTo("portal/1  no stars  «" + "я".repeat(99) + "…»");
    }
}
