package dev.vidhuk.alerts.cases;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.alerts.Actions;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.HistoryEntry;
import dev.vidhuk.events.Sentiment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActingTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = T.plus(Duration.ofHours(1));

    private final Watching watching = new Watching(Policy.named("portals", Duration.ofHours(8)));

    private static Actions does(ActionKind kind) {
        return Actions.of(kind, LATER);
    }

    private void act(Actions action) {
        watching.act(LATER, action.action());
    }

    private HistoryEntry lastMove() {
        var history = watching.current().history();
        return history.get(history.size() - 1);
    }

    @Test
    void assignsACaseToSomebodyAndToNobody() {
        watching.see(T, complaint(T));

        act(does(ActionKind.ASSIGN).to("petro"));
        String then = watching.current().assignee();
        act(does(ActionKind.ASSIGN));

        assertThat(then).isEqualTo("petro");
        assertThat(watching.current().assignee()).isNull();
        assertThat(watching.moves()).containsExactly("opened negative", "assigned person", "assigned person");
    }

    @Test
    void keepsANoteInTheHistory() {
        watching.see(T, complaint(T));

        act(does(ActionKind.NOTE).note("Кур'єр підтвердив"));

        assertThat(lastMove()).isEqualTo(new HistoryEntry(LATER, "note", "person", "olha", "Кур'єр підтвердив"));
        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void isAnsweredElsewhereAtTheTimeThatThePersonSays() {
        watching.see(T, complaint(T));

        act(Actions.of(ActionKind.ANSWERED, T.plusSeconds(600)).via("phone").note("вибачились"));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(watching.current().answeredAt()).isEqualTo(T.plusSeconds(600));
        assertThat(watching.current().answeredVia()).isEqualTo("phone");
        assertThat(watching.current().firstResponse()).isEqualTo(Duration.ofMinutes(10));
        assertThat(lastMove().by()).isEqualTo("olha");
        assertThat(watching.said()).containsExactly("negative-review firing opened", "answered resolved answered");
    }

    @Test
    void neverTakesATimeThatIsStillToCome() {
        watching.see(T, complaint(T));

        act(Actions.of(ActionKind.ANSWERED, LATER.plusSeconds(3600)).via("mail"));

        assertThat(watching.current().answeredAt()).isEqualTo(LATER);
    }

    @Test
    void doesNotMissOnTheSiteWhatWasAnsweredByPhone() {
        watching.see(T, complaint(T));
        act(does(ActionKind.ANSWERED).via("phone"));

        watching.see(LATER.plusSeconds(60), complaint(T).seenAt(LATER.plusSeconds(60)));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
    }

    @Test
    void reopensWhenAReplyDisappearsThatAPersonHadToldOf() {
        watching.see(T, complaint(T));
        act(does(ActionKind.ANSWERED).via("site"));
        Instant shown = LATER.plusSeconds(60);
        watching.see(shown, complaint(T).officialReply("1", LATER).seenAt(shown));

        watching.see(shown.plusSeconds(60), complaint(T).seenAt(shown.plusSeconds(60)));

        assertThat(watching.current().round()).isEqualTo(2);
        assertThat(watching.moves()).endsWith("reopened reply-removed");
    }

    @Test
    void closesWithANoteThatSaysWhyNoReplyIsDue() {
        watching.see(T, complaint(T));

        act(does(ActionKind.CLOSE).note("це про іншу крамницю"));

        assertThat(watching.current().closedAs()).isEqualTo(ClosedAs.DISMISSED);
        assertThat(watching.current().nextStepAt()).isNull();
        assertThat(watching.said()).endsWith("closed resolved closed-dismissed");
    }

    @Test
    void reopensWithAClockThatStartsWhenThePersonAsks() {
        watching.see(T, complaint(T));
        watching.see(
                T.plusSeconds(60),
                complaint(T).officialReply("1", T.plusSeconds(50)).seenAt(T.plusSeconds(60)));

        act(does(ActionKind.REOPEN).note("відповідь не по суті"));
        watching.see(
                LATER.plusSeconds(60),
                complaint(T).officialReply("1", T.plusSeconds(50)).seenAt(LATER.plusSeconds(60)));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().round()).isEqualTo(2);
        assertThat(watching.current().clockStartedAt()).isEqualTo(LATER);
        assertThat(watching.said()).endsWith("reopened firing reopened");
    }

    @Test
    void opensACaseForAReviewAboutWhichTheTaggerWouldOnlyBeGuessing() {
        watching.see(T, complaint(T).rating(null).sentiment(Sentiment.UNSURE).categories());

        act(does(ActionKind.OPEN).round(0));

        assertThat(watching.current().reason()).isEqualTo(CaseReason.COMPLAINT);
        assertThat(watching.current().clockStartedAt()).isEqualTo(T);
        assertThat(lastMove()).isEqualTo(new HistoryEntry(LATER, "opened", "person", "olha", null));
        assertThat(watching.said()).containsExactly("negative-review firing opened");
    }

    @Test
    void keepsACaseOpenThatAPersonHasOpenedWhenTheAuthorEditsAWord() {
        watching.see(T, complaint(T).rating(null).sentiment(Sentiment.NEUTRAL).categories());
        act(does(ActionKind.OPEN));
        Instant seen = LATER.plusSeconds(60);

        watching.see(
                seen,
                complaint(T)
                        .rating(null)
                        .text("Чекала тиждень")
                        .sentiment(Sentiment.NEUTRAL)
                        .categories()
                        .seenAt(seen));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.moves()).endsWith("edited harmless");
    }

    @ParameterizedTest
    @CsvSource({
        "open, ACKNOWLEDGE, until-is-past",
        "open, SNOOZE, no-next-working-hour",
        "open, NOTE, note-missing",
        "open, ANSWERED, via-missing",
        "open, CLOSE, note-missing",
        "open, REOPEN, waiting-already",
        "open, OPEN, case-exists",
        "answered, ACKNOWLEDGE, not-waiting",
        "answered, SNOOZE, not-waiting",
        "answered, ANSWERED, not-waiting",
        "answered, CLOSE, not-waiting",
        "withdrawn, REOPEN, withdrawn",
        "withdrawn, ACKNOWLEDGE, not-waiting",
    })
    void refusesWhatIsNotLegalNowWithItsReasonInTheHistory(String state, ActionKind kind, String reason) {
        watching.see(T, complaint(T));
        if (state.equals("answered")) {
            watching.see(
                    T.plusSeconds(60),
                    complaint(T).officialReply("1", T.plusSeconds(50)).seenAt(T.plusSeconds(60)));
        } else if (state.equals("withdrawn")) {
            watching.see(
                    T.plusSeconds(60),
                    complaint(T).withdrawnAt(T.plusSeconds(60)).seenAt(T.plusSeconds(60)));
        }
        var before = watching.current();

        Actions action = does(kind);
        act(reason.equals("until-is-past") ? action.until(LATER) : action);

        assertThat(lastMove().what()).isEqualTo("refused");
        assertThat(lastMove().why()).isEqualTo(reason);
        assertThat(lastMove().by()).isEqualTo("olha");
        assertThat(lastMove().note()).isEqualTo(Word.name(kind));
        assertThat(watching.current().status()).isEqualTo(before.status());
        assertThat(watching.current().round()).isEqualTo(before.round());
    }

    @Test
    void refusesARoundThatTheCaseHasNotComeTo() {
        watching.see(T, complaint(T));

        act(does(ActionKind.ACKNOWLEDGE).round(2));

        assertThat(watching.moves()).endsWith("refused unknown-round");
        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void changesNothingForAnEarlierRoundNorForAnIdAlreadySeen() {
        watching.see(T, complaint(T));
        act(does(ActionKind.NOTE).note("раз").id("same"));
        act(does(ActionKind.ANSWERED).via("phone"));
        act(does(ActionKind.REOPEN));
        var before = watching.file();

        act(does(ActionKind.CLOSE).note("про минулий раунд"));
        act(does(ActionKind.NOTE).note("раз").id("same").round(2));

        assertThat(watching.file()).isEqualTo(before);
    }

    @Test
    void makesADeadLetterOfWhatNoCaseCanTake() {
        Watching unknown = new Watching();
        Watching erased = new Watching();
        erased.see(T, complaint(T));
        erased.erase(LATER);
        watching.see(T, complaint(T).praise());

        assertThatThrownBy(() -> unknown.act(LATER, does(ActionKind.OPEN).action()))
                .hasMessage("no review portal-svitlo/1 is known");
        assertThatThrownBy(() -> erased.act(LATER, does(ActionKind.REOPEN).action()))
                .hasMessage("review portal-svitlo/1 is erased");
        assertThatThrownBy(() -> act(does(ActionKind.NOTE).note("?"))).hasMessageContaining("has no case");
    }

    @Test
    void forgetsNotesWithTheRestOfWhatIsErased() {
        watching.see(T, complaint(T));
        act(does(ActionKind.NOTE).note("Олена каже"));

        watching.erase(LATER);

        assertThat(watching.current().history()).extracting(HistoryEntry::note).containsOnlyNulls();
    }
}
