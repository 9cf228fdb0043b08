package dev.vidhuk.alerts.notify.slack;

import static dev.vidhuk.alerts.notify.AlertBuilder.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.alerts.notify.AlertBuilder;
import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.HttpPeer.Answer;
import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.RemoteNotifierTest;
import dev.vidhuk.alerts.notify.VirtualTime;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Range;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackBotNotifierTest extends RemoteNotifierTest {
    private final VirtualTime time = new VirtualTime();
    private final LoopbackSlack slack = new LoopbackSlack(time);
    private final SlackBot bot = bot(LoopbackSlack.CHANNEL);
    private final Notifier notifier = notifier(bot);

    @AfterEach
    void stop() {
        slack.close();
    }

    private SlackBot bot(String channel) {
        return new SlackBot(LoopbackSlack.TOKEN, channel, slack.api(), Duration.ofSeconds(1));
    }

    private Notifier notifier(SlackBot any) {
        return new SlackBotNotifier(any, COMPOSER, time, Caller.pace(time, time::sleep));
    }

    @Override
    protected Notifier notifier() {
        return notifier;
    }

    @Override
    protected SlackBot way() {
        return bot;
    }

    @Override
    protected List<String> secrets() {
        return List.of(LoopbackSlack.TOKEN);
    }

    @Override
    protected boolean replaces() {
        return true;
    }

    @Override
    protected List<String> messages() {
        return slack.messages().stream().map(LoopbackSlack.Kept::shown).toList();
    }

    @Override
    protected int attempts() {
        return slack.calls().size();
    }

    @Override
    protected void fail(Failure failure) {
        slack.failAlways(
                switch (failure) {
                    case REFUSES -> LoopbackSlack.error("invalid_auth");
                    case BUSY ->
                        new Answer(
                                429,
                                "{\"ok\":false,\"error\":\"ratelimited\"}",
                                Map.of("Retry-After", Long.toString(WAIT.toSeconds())));
                    case BROKEN -> Answer.of(503, "");
                    case RESETS -> Answer.RESET;
                    case SILENT -> Answer.SILENCE;
                });
    }

    private NotifyException failure(Answer answer) {
        slack.failAlways(answer);
        return catchThrowableOfType(
                NotifyException.class, () -> notifier.send(news("n1", complaint()), Earlier.NOTHING));
    }

    private Optional<String> begin() throws Exception {
        return notifier.send(news("n1", complaint()), Earlier.NOTHING);
    }

    private static AlertBuilder overdue() {
        return alert(AlertKind.OVERDUE).overdue(Duration.ofHours(1), true);
    }

    @Test
    void showsAMessageAsAPersonHasApproved() throws Exception {
        notifier.send(
                news("n1", overdue().title("Знову").draft("Дякуємо за відгук.\nПеревіримо *сьогодні*.")),
                Earlier.NOTHING);

        assertThat(messages()).containsExactly("""
                ⏰ The answer is overdue
                Customer: Олена К.
                Stars: 2 stars of 5
                Written: today, 20 November, 09:05 UTC
                Where: svitlo · portal-svitlo
                About: Kettle TWK-3
                Severity: high (the review is negative; 2 stars of 5; 2 different complaints)
                Complaint: late delivery, defective product
                Answer due: today, 20 November, 09:00 UTC (1 h ago)
                Proof: counted: 8 h, calendar: kyiv-shop; the page was last read today, 20 November, 09:59 UTC, without an answer
                Знову
                Гарний чайник. ⟦Чекала три тижні⟧, ⟦прийшов розбитий⟧!
                Draft of a reply:
                Дякуємо за відгук.
                Перевіримо *сьогодні*.
                Open the review (https://portal.example/p/1#c1) · id portal-svitlo/1
                """);
    }

    @Test
    void tellsPhonesInOneEscapedLineWhatTheMessageSays() throws Exception {
        notifier.send(news("n1", complaint().author("<!channel> & *co*")), Earlier.NOTHING);

        assertThat(slack.messages().get(0).message().path("text").asText())
                .isEqualTo("svitlo: Unhappy customer, &lt;!channel&gt; &amp; *co*, 2 stars of 5");
    }

    @Test
    void editsTheMessageThatIsOver() throws Exception {
        Optional<String> first = begin();

        Optional<String> second = notifier.send(replacing("n2", "n1", answer()), earlier("n1", first));

        assertThat(second).isEqualTo(first);
        assertThat(slack.messages()).singleElement().satisfies(message -> {
            assertThat(message.edits()).isEqualTo(1);
            assertThat(message.shown()).startsWith("✅ Answered").doesNotContain("Чекала");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed"})
    void writesAnewWhatCannotBeEdited(String error) throws Exception {
        Optional<String> first = begin();
        slack.failOnce(LoopbackSlack.error(error));

        Optional<String> second = notifier.send(replacing("n2", "n1", answer(), complaint()), earlier("n1", first));

        assertThat(second).isPresent().isNotEqualTo(first);
        assertThat(slack.messages()).hasSize(2);
        LoopbackSlack.Kept anew = slack.messages().get(1);
        assertThat(anew.shown()).contains("Answered").doesNotContain("Unhappy");
        assertThat(anew.thread()).isEqualTo(first.orElseThrow().split(":")[1]);
        assertThat(anew.broadcast()).isFalse();
    }

    @Test
    void writesAnewWhereSomebodyHasDeletedEverything() throws Exception {
        Optional<String> first = begin();
        slack.forget();

        notifier.send(replacing("n2", "n1", answer()), earlier("n1", first));

        assertThat(slack.messages()).singleElement().satisfies(message -> {
            assertThat(message.thread()).isNull();
            assertThat(message.shown()).contains("Answered");
        });
    }

    @Test
    void answersInTheThreadOfTheCaseAndShowsTheChannelWhatStillWaits() throws Exception {
        Optional<String> first = begin();

        notifier.send(reminder("n2", "n1", overdue()), earlier("n1", first));

        LoopbackSlack.Kept reminder = slack.messages().get(1);
        assertThat(reminder.thread()).isEqualTo(first.orElseThrow().split(":")[1]);
        assertThat(reminder.broadcast()).isTrue();
    }

    @Test
    void beginsAnewInAChannelThatWasConfiguredMeanwhile() throws Exception {
        Earlier elsewhere = earlier("n1", Optional.of("C0OTHER:1.1"));

        notifier.send(reminder("n2", "n1", overdue()), elsewhere);

        assertThat(slack.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.thread()).isNull());
    }

    @Test
    void editsByTheIdOfAChannelThatIsConfiguredByName() throws Exception {
        Notifier named = notifier(bot("#reviews"));
        Optional<String> first = named.send(news("n1", complaint()), Earlier.NOTHING);

        named.send(replacing("n2", "n1", answer()), earlier("n1", first));

        assertThat(slack.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.edits()).isEqualTo(1));
    }

    @Test
    void doesNotTakeAnotherServicesIdForItsOwn() throws Exception {
        notifier.send(replacing("n2", "n1", answer()), earlier("n1", Optional.of("4711")));

        assertThat(slack.messages()).hasSize(1);
    }

    @Test
    void writesOneMessageASecond() throws Exception {
        for (int i = 0; i < 3; i++) {
            notifier.send(news("n" + i, complaint()), Earlier.NOTHING);
        }

        assertThat(slack.messages()).hasSize(3);
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "rate_limited", "internal_error", "service_unavailable"})
    void triesLaterWhatSlackCannotDoForNow(String error) {
        NotifyException later =
                failure(new Answer(200, LoopbackSlack.error(error).body(), Map.of("Retry-After", "7")));

        assertThat(later.retryable()).isTrue();
        assertThat(later.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "channel_not_found", "not_in_channel", "missing_scope", "is_archived"})
    void saysWhatToDoWhereSlackRefuses(String error) {
        NotifyException refused = failure(LoopbackSlack.error(error));

        assertThat(refused.retryable()).isFalse();
        assertThat(refused).hasMessageMatching("Slack says " + error + ": .{10,}");
    }

    @Test
    void isRefusedByAnErrorOfTomorrow() {
        NotifyException refused = failure(LoopbackSlack.error("moon_is_full"));

        assertThat(refused.retryable()).isFalse();
        assertThat(refused).hasMessage("Slack says moon_is_full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in to the hotel</html>", "", "null", "[]"})
    void triesLaterWhereSomebodyElseAnswers(String page) {
        NotifyException later = failure(Answer.of(200, page));

        assertThat(later.retryable()).isTrue();
        assertThat(later).hasMessage("no answer of Slack, but something else");
    }

    @Test
    void fitsAtOnceAsFarAsSlacksLimitsAreKnown() throws Exception {
        AlertBuilder[] most = Collections.nCopies(
                        Notification.MOST_ALERTS, complaint().text("слово ".repeat(200)))
                .toArray(AlertBuilder[]::new);

        notifier.send(news("n1", most), Earlier.NOTHING);

        assertThat(slack.calls()).hasSize(1);
        assertThat(messages().get(0)).contains("more; see: vidhuk case list");
    }

    @Test
    void saysLessAndLessWhereSlackFindsItTooLong() throws Exception {
        slack.failOnce(LoopbackSlack.error("msg_blocks_too_long"));
        slack.failOnce(LoopbackSlack.error("msg_too_long"));

        notifier.send(news("n1", complaint().text("слово ".repeat(200))), Earlier.NOTHING);

        assertThat(slack.calls()).extracting(call -> call.body().length()).isSortedAccordingTo((a, b) -> b - a);
        assertThat(slack.messages()).hasSize(1);
    }

    @Test
    void givesUpWhereSlackFindsTheLeastTooLong() {
        NotifyException refused = failure(LoopbackSlack.error("msg_too_long"));

        assertThat(refused.retryable()).isFalse();
        assertThat(slack.calls()).hasSizeLessThan(10);
    }

    @Test
    void marksComplaintsWithoutTakingTheCustomersOwnSignsForFormats() throws Exception {
        notifier.send(news("n1", complaint().text("*late* ⟦and⟧ ~rude~ `x`", new Range(0, 6))), Earlier.NOTHING);

        assertThat(messages().get(0)).contains("⟦*late*⟧ ⟦and⟧ ~rude~ `x`");
    }

    @Test
    void leavesOutAnAddressThatSlackWouldNotTake() throws Exception {
        notifier.send(news("n1", complaint().url("https://portal.example/" + "a".repeat(3000))), Earlier.NOTHING);

        assertThat(messages().get(0)).doesNotContain("portal.example").contains("id portal-svitlo/1");
    }

    @Test
    void refusesATokenThatWouldBeShownWhereItDoesNotFit() {
        assertThatThrownBy(() -> new SlackBot("xoxb-1\nsecret", "C1", slack.api(), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
