package dev.vidhuk.launcher.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.CaseStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class EffectTextTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final SpokenTime TIME = new SpokenTime(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACKNOWLEDGE | acknowledged until 2026-11-22 18:00:00 Z (in 2 h)
            SNOOZE      | snoozed until 2026-11-22 18:00:00 Z (in 2 h)
            ASSIGN      | assigned to olha
            NOTE        | noted
            ANSWERED    | answered by phone at 2026-11-22 16:00:00 Z
            CLOSE       | closed
            REOPEN      | reopened, an answer is due 2026-11-22 17:00:00 Z (in 1 h)
            OPEN        | opened, an answer is due 2026-11-22 17:00:00 Z (in 1 h)
            """)
    void saysWhatIsDone(ActionKind action, String text) {
        Effect done = new Effect.Taken(entry("x", CaseStatus.OPEN), NOW.plusSeconds(7200));

        assertThat(said(done, action)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACKNOWLEDGE", "SNOOZE"})
    void saysNothingOfAnEndThatItDoesNotKnow(ActionKind action) {
        assertThat(said(new Effect.Taken(entry("x", CaseStatus.OPEN), null), action))
                .doesNotContain("until", "null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not-waiting          | refused: not-waiting (the case is answered)
            waiting-already      | refused: waiting-already (the case is answered)
            case-exists          | refused: case-exists (the review has a case, and it is answered)
            unknown-round        | refused: unknown-round (the case is in round 3)
            until-is-past        | refused: until-is-past (it would have ended before it began)
            no-next-working-hour | refused: no-next-working-hour (the calendar of the case's policy has no pauses; say until when)
            withdrawn            | refused: withdrawn (the review is gone from the site)
            a-newer-reason       | refused: a-newer-reason
            """)
    void saysWhyItIsRefused(String why, String text) {
        assertThat(said(new Effect.Refused(entry(why, CaseStatus.ANSWERED)), ActionKind.ACKNOWLEDGE))
                .isEqualTo(text);
    }

    @Test
    void saysWhyNothingCameOfIt() {
        assertThat(said(new Effect.NotTaken("no review a/b is known\u0007"), ActionKind.NOTE))
                .isEqualTo("not taken: no review a/b is known·");
        assertThat(said(new Effect.Overtaken(2), ActionKind.CLOSE)).contains("not taken", "round 2");
        assertThat(said(new Effect.Unheard(), ActionKind.CLOSE)).contains("the action is written", "alerts running?");
    }

    private static String said(Effect effect, ActionKind action) {
        return EffectText.of(effect, new Wish(action, NOW, null, "olha", "phone", null), TIME);
    }

    private static CaseEntry entry(String why, CaseStatus status) {
        return new CaseEntry("a/b", 3, status, NOW.plusSeconds(3600), "1", NOW, "what", why, "olha", null);
    }
}
