package dev.vidhuk.alerts.notify.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.alerts.notify.AlertBuilder;
import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.HttpPeer.Answer;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.RemoteNotifierTest;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Range;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramNotifierTest extends RemoteNotifierTest {
    private final TelegramPeer peer = new TelegramPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Override
    protected TelegramNotifier notifier() {
        return notifier(TelegramPeer.CHAT, null);
    }

    private TelegramNotifier notifier(String chat, @Nullable Integer thread) {
        return new TelegramNotifier(
                new TelegramSettings(TelegramPeer.TOKEN, chat, peer.address(), Set.of(), thread),
                Preferences.STANDARD,
                CLOCK,
                Duration.ofSeconds(1),
                pause -> {});
    }

    @Override
    protected ReceiverSettings.Way way() {
        return settings();
    }

    private TelegramSettings settings() {
        return new TelegramSettings(TelegramPeer.TOKEN, TelegramPeer.CHAT, peer.address(), Set.of(), null);
    }

    @Override
    protected List<String> secrets() {
        return List.of(TelegramPeer.TOKEN, "AAsecret");
    }

    @Override
    protected boolean replaces() {
        return true;
    }

    /** Nobody sees what stands between a sign and a word. The peer has refused what is more than text. */
    @Override
    protected List<String> messages() {
        return peer.messages().stream().map(TelegramNotifierTest::seen).toList();
    }

    private static String seen(JsonNode message) {
        StringBuilder seen = new StringBuilder(message.path("text").asText().replace(Disarmed.JOINER, ""));
        message.path("entities")
                .forEach(entity -> seen.append(' ').append(entity.path("url").asText()));
        message.findValues("inline_keyboard")
                .forEach(rows ->
                        rows.findValues("url").forEach(url -> seen.append(' ').append(url.asText())));
        return seen.toString();
    }

    @Override
    protected void fail(Failure failure) {
        peer.always(
                switch (failure) {
                    case REFUSES -> TelegramPeer.error(403, "Forbidden: bot was kicked from the supergroup chat");
                    case BUSY ->
                        TelegramPeer.error(
                                429,
                                "Too Many Requests: retry after",
                                ",\"parameters\":{\"retry_after\":" + WAIT.toSeconds() + "}");
                    case BROKEN -> Answer.of(502, "<html>Bad Gateway</html>");
                    case RESETS -> Answer.RESET;
                    case SILENT -> Answer.SILENCE;
                });
    }

    @Override
    protected int attempts() {
        return peer.calls().size();
    }

    private ObjectNode only() {
        assertThat(peer.messages()).hasSize(1);
        return peer.messages().get(0);
    }

    private static List<String> marked(JsonNode message, String type) {
        String text = message.path("text").asText();
        return message.path("entities").findParents("type").stream()
                .filter(entity -> entity.path("type").asText().equals(type))
                .map(entity -> text.substring(
                        entity.path("offset").asInt(),
                        entity.path("offset").asInt() + entity.path("length").asInt()))
                .toList();
    }

    private static List<String> data(JsonNode message) {
        return message.path("reply_markup").findValuesAsText("callback_data");
    }

    @Test
    void marksTheComplaintsWithinTheQuote() throws Exception {
        notifier().send(news("n1", complaint().title("Погано")), Earlier.NOTHING);

        assertThat(marked(only(), "underline")).containsExactly("Чекала три тижні", "прийшов розбитий");
        assertThat(marked(only(), "blockquote"))
                .containsExactly("Погано\nГарний чайник. Чекала три тижні, прийшов розбитий!");
    }

    @Test
    void leavesADraftAsItIsToBeCopied() throws Exception {
        notifier().send(news("n1", complaint().draft("Пишіть на info@svitlo.ua.\n")), Earlier.NOTHING);

        assertThat(marked(only(), "pre")).containsExactly("Пишіть на info@svitlo.ua.");
    }

    @Test
    void offersWhatCanBeDoneWithACase() throws Exception {
        notifier().send(news("n1", complaint()), Earlier.NOTHING);

        assertThat(only().path("reply_markup").findValuesAsText("text"))
                .containsExactly("👌 I see to it", "🙋 Mine", "⏰ In an hour", "🌅 Tomorrow", "Open the review");
        assertThat(data(only()))
                .allSatisfy(data -> assertThat(ButtonData.read(data))
                        .map(ButtonData::digest)
                        .contains(new CaseMark("portal-svitlo/1", 1).digest()));
    }

    @Test
    void offersNothingForWhatIsOver() throws Exception {
        notifier().send(news("n1", answer(), complaint()), Earlier.NOTHING);

        assertThat(only().path("reply_markup").findValuesAsText("text")).containsExactly("2 👌", "2 🙋", "2 ⏰", "2 🌅");
    }

    @Test
    void numbersCasesAloneSoThatAnAnswerFindsThem() throws Exception {
        Notification mixed = new Notification(
                "n1",
                "team",
                "any",
                Messages.T,
                Messages.T,
                Map.of(),
                List.of(withoutCase(), answer().build(), complaint().round(2).build()),
                0,
                null,
                null,
                0);

        notifier().send(mixed, Earlier.NOTHING);

        assertThat(only().path("text").asText().lines())
                .anyMatch(line -> line.startsWith("• 🔌"))
                .anyMatch(line -> line.startsWith("2. 🔴"));
        assertThat(only().path("reply_markup").findValuesAsText("text")).first().isEqualTo("2 👌");
        assertThat(Note.of("2 called", CaseMark.in(only())))
                .map(Note::mark)
                .contains(new CaseMark("portal-svitlo/1", 2));
    }

    private static Alert withoutCase() {
        return new Alert(
                "id",
                AlertKind.SOURCE_STALE,
                AlertStatus.FIRING,
                "portal-svitlo",
                "svitlo",
                "portal-svitlo",
                null,
                null,
                Messages.T,
                null,
                0,
                "step",
                0,
                null,
                "Technical words",
                null,
                List.of("team"),
                null,
                null,
                null,
                null);
    }

    @Test
    void saysInTheMessageWhichRoundOfWhichCaseItIsAbout() throws Exception {
        notifier().send(news("n1", complaint(), complaint().round(2)), Earlier.NOTHING);

        assertThat(CaseMark.in(only()))
                .containsExactly(new CaseMark("portal-svitlo/1", 1), new CaseMark("portal-svitlo/1", 2));
        assertThat(data(only())).anyMatch(data -> data.startsWith("a.2."));
    }

    @Test
    void hasRoomForButtonsOfLongIds() {
        CaseMark mark = new CaseMark("portal/" + "ї".repeat(480), 999_999);

        String data = ButtonData.of(Deed.SNOOZE_MORNING, mark).text();

        assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(mark.legible()).isTrue();
    }

    @Test
    void keepsTheIdsOfManyCasesWithinWhatTelegramMarks() throws Exception {
        AlertBuilder full = complaint()
                .text("а б в г д е є ж з", new Range(0, 1), new Range(2, 3), new Range(4, 5), new Range(6, 7));
        AlertBuilder[] many =
                Collections.nCopies(Notification.MOST_ALERTS, full).toArray(AlertBuilder[]::new);

        notifier().send(news("n1", many), Earlier.NOTHING);

        assertThat(CaseMark.in(only())).hasSizeGreaterThan(4);
        assertThat(only().path("reply_markup").path("inline_keyboard")).hasSameSizeAs(CaseMark.in(only()));
    }

    @Test
    void takesAnUnchangedMessageForReplaced() throws Exception {
        Optional<String> first = notifier().send(news("n1", answer()), Earlier.NOTHING);

        Optional<String> second = notifier().send(replacing("n2", "n1", answer()), earlier("n1", first));

        assertThat(second).isEqualTo(first);
        assertThat(peer.requests("editMessageText")).hasSize(1);
        assertThat(peer.requests("sendMessage")).hasSize(1);
    }

    @Test
    void writesAnewWhatSomebodyHasDeleted() throws Exception {
        Optional<String> first = notifier().send(news("n1", complaint()), Earlier.NOTHING);
        peer.delete(first.orElseThrow());

        Optional<String> second = notifier().send(replacing("n2", "n1", answer()), earlier("n1", first));

        assertThat(second).isPresent();
        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message).contains("Answered"));
    }

    @Test
    void answersToTheMessageThatToldOfItFirst() throws Exception {
        notifier()
                .send(
                        reminder("n2", "n1", alert(AlertKind.OVERDUE)),
                        earlier("n1", Optional.of(TelegramPeer.CHAT + ":11")));

        assertThat(peer.requests("sendMessage").get(0).path("reply_parameters"))
                .hasToString("{\"message_id\":11,\"allow_sending_without_reply\":true}");
    }

    private static AlertBuilder alert(AlertKind kind) {
        return AlertBuilder.alert(kind).overdue(Duration.ofHours(1), true);
    }

    @Test
    void writesAnewWhereTheReceiverHasGotAnotherChat() throws Exception {
        Optional<String> id = notifier().send(replacing("n2", "n1", answer()), earlier("n1", Optional.of("-5:11")));

        assertThat(id).contains(TelegramPeer.CHAT + ":11");
        assertThat(peer.requests("editMessageText")).isEmpty();
    }

    @Test
    void answersToNothingInAnotherChat() throws Exception {
        notifier().send(reminder("n2", "n1", alert(AlertKind.OVERDUE)), earlier("n1", Optional.of("-5:11")));

        assertThat(peer.requests("sendMessage").get(0).has("reply_parameters")).isFalse();
    }

    @Test
    void writesADigestWithoutASoundAndNewsWithOne() throws Exception {
        Notification news = news("n1", complaint());
        Notification digest = new Notification(
                "n2",
                "team",
                "any",
                Messages.T,
                Messages.T,
                Map.of("digest", "quiet"),
                news.alerts(),
                0,
                null,
                null,
                0);

        notifier().send(news, Earlier.NOTHING);
        notifier().send(digest, Earlier.NOTHING);

        assertThat(peer.requests("sendMessage"))
                .extracting(request -> request.path("disable_notification").asBoolean())
                .containsExactly(false, true);
    }

    @Test
    void keepsThePaceWithWhateverItWrites() throws Exception {
        List<Duration> pauses = new ArrayList<>();
        TelegramNotifier notifier =
                new TelegramNotifier(settings(), Preferences.STANDARD, CLOCK, Duration.ofSeconds(1), pauses::add);

        Optional<String> first = notifier.send(news("n1", complaint()), Earlier.NOTHING);
        notifier.send(replacing("n2", "n1", answer()), earlier("n1", first));
        notifier.send(news("n3", complaint()), Earlier.NOTHING);

        // the clock of the test stands still
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void writesIntoTheTopicOfAForum() throws Exception {
        notifier(TelegramPeer.CHAT, 5).send(news("n1", complaint()), Earlier.NOTHING);

        assertThat(peer.requests("sendMessage").get(0).path("message_thread_id").asInt())
                .isEqualTo(5);
    }

    @Test
    void linksInTheTextWhereTelegramWantsNoButtonForTheAddress() throws Exception {
        peer.once(TelegramPeer.error(
                400, "Bad Request: inline keyboard button URL 'http://portal/' is invalid: Wrong HTTP URL"));

        notifier().send(news("n1", complaint().url("http://portal/1")), Earlier.NOTHING);

        assertThat(only().path("reply_markup").findValues("url")).isEmpty();
        assertThat(marked(only(), "text_link")).containsExactly("Open the review");
        assertThat(data(only())).hasSize(4);
    }

    @Test
    void followsAGroupThatHasBecomeASupergroup() throws Exception {
        peer.once(TelegramPeer.error(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                ",\"parameters\":{\"migrate_to_chat_id\":" + TelegramPeer.CHAT + "}"));

        Optional<String> id = notifier("-5", null).send(news("n1", complaint()), Earlier.NOTHING);

        assertThat(id).contains(TelegramPeer.CHAT + ":11");
    }

    @Test
    void waitsForNoAnswerThatNeverEnds() {
        peer.always(Answer.STALLED);

        NotifyException later = catchThrowableOfType(
                NotifyException.class, () -> notifier().send(news("n1", complaint()), Earlier.NOTHING));

        assertThat(later.retryable()).isTrue();
    }

    @Test
    void saysWhatToLookAtWhereTheChatIsUnknown() {
        NotifyException refused = catchThrowableOfType(
                NotifyException.class, () -> notifier("-6", null).send(news("n1", complaint()), Earlier.NOTHING));

        assertThat(refused.retryable()).isFalse();
        assertThat(refused).hasMessageContaining("chat not found; is `chat` right");
    }

    @Test
    void saysWhatToLookAtWhereTheTokenIsWrong() {
        TelegramNotifier stranger = new TelegramNotifier(
                new TelegramSettings("7:other", TelegramPeer.CHAT, peer.address(), Set.of(), null),
                Preferences.STANDARD,
                CLOCK);

        NotifyException refused = catchThrowableOfType(
                NotifyException.class, () -> stranger.send(news("n1", complaint()), Earlier.NOTHING));

        assertThat(refused)
                .hasMessageContaining("401: Unauthorized; is `token`")
                .hasMessageNotContaining("other");
    }
}
