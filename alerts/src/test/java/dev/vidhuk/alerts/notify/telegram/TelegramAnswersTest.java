package dev.vidhuk.alerts.notify.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.notify.AlertBuilder;
import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.HttpPeer.Answer;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.Notification;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do in the chat, from Telegram to the actions that are written. */
class TelegramAnswersTest {
    private static final Clock CLOCK = Clock.fixed(Messages.T, ZoneOffset.UTC);
    private static final long OLHA = 42;
    private static final long STRANGER = 66;
    private static final CaseMark MARK = new CaseMark("portal-svitlo/1", 1);
    private static final Preferences KYIV =
            new Preferences(Calendar.ALWAYS, Locale.ENGLISH, ZoneId.of("Europe/Kyiv"), LocalTime.of(9, 0));

    private final TelegramPeer peer = new TelegramPeer();
    private final List<CaseAction> actions = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresOfKafka = new AtomicInteger();
    private Listener listener = listener(Set.of(OLHA));

    @AfterEach
    void stop() {
        listener.close();
        peer.close();
    }

    private Listener listener(Set<Long> users) {
        ReceiverSettings receiver = new ReceiverSettings("team", settings(users), KYIV);
        Bot bot = new Bot(settings(users), Duration.ofSeconds(5));
        Desk desk = new Desk("7", bot, new Doorkeeper(List.of(receiver)), this::write, CLOCK);
        return new Listener("7", bot, desk, Duration.ofMillis(5));
    }

    private TelegramSettings settings(Set<Long> users) {
        return new TelegramSettings(TelegramPeer.TOKEN, TelegramPeer.CHAT, peer.address(), users, null);
    }

    private void write(CaseAction action) throws IOException {
        if (failuresOfKafka.getAndDecrement() > 0) {
            throw new IOException("away");
        }
        actions.add(action);
    }

    private void told(AlertBuilder... alerts) throws Exception {
        Notification notification = new Notification(
                "n1",
                "team",
                "telegram",
                Messages.T,
                Messages.T,
                Map.of(),
                Arrays.stream(alerts).map(AlertBuilder::build).toList(),
                0,
                null,
                null,
                0);
        new TelegramNotifier(settings(Set.of()), KYIV, CLOCK).send(notification, Earlier.NOTHING);
    }

    private static AlertBuilder complaint() {
        return AlertBuilder.alert(AlertKind.NEGATIVE_REVIEW);
    }

    private static String data(Deed deed) {
        return ButtonData.of(deed, MARK).text();
    }

    private List<String> toasts() {
        return peer.requests("answerCallbackQuery").stream()
                .map(toast -> toast.path("text").asText())
                .toList();
    }

    /** Listens until everybody who pressed a button has heard of it. */
    private List<String> toasts(int count) {
        listener.start();
        await().until(() -> toasts().size() >= count);
        return toasts();
    }

    @Test
    void writesWhatAPressDoesAndSaysSo() throws Exception {
        told(complaint().round(2));
        peer.press(
                OLHA,
                ButtonData.of(Deed.ACKNOWLEDGE, new CaseMark("portal-svitlo/1", 2))
                        .text());

        assertThat(toasts(1)).containsExactly("Noted: you see to it");
        assertThat(actions)
                .containsExactly(new CaseAction(
                        "telegram:7:100",
                        "portal-svitlo/1",
                        2,
                        ActionKind.ACKNOWLEDGE,
                        "@olha42 (telegram:42)",
                        Messages.T,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void snoozesForAnHourOrUntilTheNextMorningOfTheReceiver() throws Exception {
        told(complaint());
        peer.press(OLHA, data(Deed.SNOOZE_HOUR));
        peer.press(OLHA, data(Deed.SNOOZE_MORNING));

        assertThat(toasts(2))
                .containsExactly("Noted: no messages until 20.11. 13:00", "Noted: no messages until 21.11. 09:00");
        assertThat(actions)
                .extracting(CaseAction::until)
                .containsExactly(Instant.parse("2026-11-20T11:00:00Z"), Instant.parse("2026-11-21T07:00:00Z"));
    }

    @Test
    void assignsACaseToWhoPresses() throws Exception {
        told(complaint());
        peer.press(OLHA, data(Deed.ASSIGN));

        toasts(1);

        assertThat(actions).extracting(CaseAction::assignee).containsExactly("@olha42");
    }

    @Test
    void takesNothingFromAStrangerAndTellsThemTheirNumber() throws Exception {
        told(complaint());
        peer.press(STRANGER, data(Deed.ACKNOWLEDGE));
        peer.reply(STRANGER, "close it");
        peer.press(OLHA, data(Deed.ASSIGN));

        assertThat(toasts(2)).contains("You may not do this here. Your number is 66");
        assertThat(actions).extracting(CaseAction::by).containsExactly("@olha42 (telegram:42)");
    }

    @Test
    void takesActionsOfEverybodyInAClosedGroupWithoutUsers() throws Exception {
        listener = listener(Set.of());
        told(complaint());
        peer.press(STRANGER, data(Deed.ACKNOWLEDGE));

        toasts(1);

        assertThat(actions).hasSize(1);
    }

    @Test
    void takesNothingFromAnybodyInAChannelWithoutUsers() throws Exception {
        listener = listener(Set.of());
        peer.chatType("channel");
        told(complaint());
        peer.press(OLHA, data(Deed.ACKNOWLEDGE));

        assertThat(toasts(1)).singleElement().asString().startsWith("You may not");
        assertThat(actions).isEmpty();
    }

    @Test
    void doesNothingToACaseThatTheMessageIsNotAbout() throws Exception {
        told(complaint());
        peer.press(
                OLHA,
                ButtonData.of(Deed.ACKNOWLEDGE, new CaseMark("portal-luna/1", 1))
                        .text());
        peer.press(OLHA, "nonsense");

        assertThat(toasts(2)).allSatisfy(toast -> assertThat(toast).startsWith("This message no longer"));
        assertThat(actions).isEmpty();
    }

    @Test
    void keepsAnAnswerAsANote() throws Exception {
        told(complaint());
        peer.reply(OLHA, "Called her, she will come tomorrow");
        listener.start();

        await().until(() -> peer.requests("setMessageReaction").size() == 1);

        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.action()).isEqualTo(ActionKind.NOTE);
            assertThat(action.note()).isEqualTo("Called her, she will come tomorrow");
            assertThat(action.reviewId()).isEqualTo("portal-svitlo/1");
        });
    }

    @Test
    void asksWhichOfSeveralCasesAnAnswerIsAbout() throws Exception {
        told(complaint(), complaint().round(3));
        peer.reply(OLHA, "Called her");
        peer.reply(OLHA, "2. called her");
        listener.start();

        await().until(() -> peer.requests("setMessageReaction").size() == 1);

        assertThat(peer.requests("sendMessage"))
                .last()
                .satisfies(sent -> assertThat(sent.path("text").asText()).startsWith("Several cases"));
        assertThat(actions).extracting(CaseAction::round, CaseAction::note).containsExactly(tuple(3, "called her"));
    }

    @Test
    void confirmsNothingThatKafkaDoesNotHave() throws Exception {
        failuresOfKafka.set(2);
        told(complaint());
        peer.press(OLHA, data(Deed.ACKNOWLEDGE));

        toasts(1);

        assertThat(actions).extracting(CaseAction::id).containsExactly("telegram:7:100");
        assertThat(offsets()).startsWith(0L, 0L, 0L);
        await().untilAsserted(() -> assertThat(offsets()).endsWith(101L));
    }

    private List<Long> offsets() {
        return peer.requests("getUpdates").stream()
                .map(request -> request.path("offset").asLong())
                .toList();
    }

    @Test
    void givesAnUpdateThatComesAgainTheSameId() throws Exception {
        told(complaint());
        peer.press(OLHA, data(Deed.ACKNOWLEDGE));
        toasts(1);
        listener.close();
        listener = listener(Set.of(OLHA));

        toasts(2);

        assertThat(actions).hasSize(2).extracting(CaseAction::id).containsOnly("telegram:7:100");
    }

    @Test
    void goesOnAfterFailuresOfTelegramAndAnotherListener() throws Exception {
        told(complaint());
        peer.once(TelegramPeer.error(409, "Conflict: terminated by other getUpdates request"));
        peer.once(TelegramPeer.error(502, "Bad Gateway"));
        peer.once(Answer.RESET);
        peer.press(OLHA, data(Deed.ACKNOWLEDGE));

        assertThat(toasts(1)).containsExactly("Noted: you see to it");
        assertThat(actions).hasSize(1);
    }

    @Test
    void letsNoUpdateThatNobodyHasForeseenHoldUpOthers() throws Exception {
        told(complaint());
        peer.update().putObject("callback_query").put("data", data(Deed.ACKNOWLEDGE));
        peer.update().put("message", "no object");
        peer.update().putObject("poll");
        peer.press(OLHA, data(Deed.ACKNOWLEDGE));

        toasts(2);

        assertThat(actions).hasSize(1);
    }

    @Test
    void endsWhileTelegramKeepsItWaiting() {
        peer.always(Answer.SILENCE);
        listener.start();
        await().until(() -> !peer.calls().isEmpty());

        assertThat(CompletableFuture.runAsync(listener::close)).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void asksForPressesAndMessagesOnly() throws Exception {
        listener.start();

        await().until(() -> !peer.requests("getUpdates").isEmpty());

        JsonNode question = peer.requests("getUpdates").get(0);
        assertThat(question.path("allowed_updates")).hasToString("[\"callback_query\",\"message\"]");
        assertThat(question.path("timeout").asInt()).isPositive();
    }
}
