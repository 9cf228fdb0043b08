package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.alerts.notify.Actions;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.message.Words;
import dev.vidhuk.events.CaseAction;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an action on a case of a press of its button. */
final class Presses {
    private static final Logger LOG = LoggerFactory.getLogger(Presses.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM. HH:mm", Locale.ROOT);
    private static final Duration A_WHILE = Duration.ofHours(1);

    private final Doorkeeper door;
    private final Actions actions;
    private final Courtesy courtesy;
    private final Clock clock;

    Presses(Doorkeeper door, Actions actions, Courtesy courtesy, Clock clock) {
        this.door = door;
        this.actions = actions;
        this.courtesy = courtesy;
        this.clock = clock;
    }

    /**
     * Takes a press.
     *
     * @param id of the action that it becomes
     */
    void take(String id, JsonNode query) throws IOException, InterruptedException {
        JsonNode chat = query.path("message").path("chat");
        Person person = Person.of(query.path("from"));
        Optional<ReceiverSettings> receiver = door.admits(chat, person.id());
        if (receiver.isPresent()) {
            courtesy.toast(query, take(id, query, person, receiver.get()));
        } else {
            LOG.warn("{} pressed a button in chat {} and may not", person.signature(), chat.path("id"));
            courtesy.toast(query, refusal(chat, person));
        }
    }

    private String refusal(JsonNode chat, Person person) {
        Locale locale = door.receivers(chat).stream()
                .map(receiver -> receiver.preferences().locale())
                .findFirst()
                .orElse(Locale.ENGLISH);
        return Words.of(locale).say("telegram.not-allowed", Map.of("text", Long.toString(person.id())));
    }

    /** What to say of it. */
    private String take(String id, JsonNode query, Person person, ReceiverSettings receiver)
            throws IOException, InterruptedException {
        Words words = Words.of(receiver.preferences().locale());
        Optional<ButtonData> data = ButtonData.read(query.path("data").asText());
        Optional<CaseMark> mark = data.flatMap(pressed -> mark(query.path("message"), pressed));
        if (data.isEmpty() || mark.isEmpty()) {
            return words.say("telegram.gone");
        }
        Deed deed = data.get().deed();
        Instant until = until(deed, receiver.preferences());
        actions.write(action(id, mark.get(), deed, until, person));
        return words.say(deed.done(), Map.of("time", shown(until, receiver.preferences())));
    }

    /** The case of the message that the button means, in the round in which it was offered. */
    private static Optional<CaseMark> mark(JsonNode message, ButtonData pressed) {
        return CaseMark.in(message).stream()
                .filter(mark -> mark.digest().equals(pressed.digest()))
                .findFirst()
                .map(mark -> new CaseMark(mark.reviewId(), pressed.round()));
    }

    private CaseAction action(String id, CaseMark mark, Deed deed, @Nullable Instant until, Person person) {
        String assignee = deed == Deed.ASSIGN ? person.name() : null;
        return new CaseAction(
                id,
                mark.reviewId(),
                mark.round(),
                deed.action(),
                person.signature(),
                clock.instant(),
                until,
                assignee,
                null,
                null);
    }

    private @Nullable Instant until(Deed deed, Preferences preferences) {
        return switch (deed) {
            case ACKNOWLEDGE, ASSIGN -> null;
            case SNOOZE_HOUR -> clock.instant().plus(A_WHILE);
            case SNOOZE_MORNING -> tomorrow(preferences);
        };
    }

    // when the receiver's digest of the day comes, too
    private Instant tomorrow(Preferences preferences) {
        return LocalDate.ofInstant(clock.instant(), preferences.zone())
                .plusDays(1)
                .atTime(preferences.digestAt())
                .atZone(preferences.zone())
                .toInstant();
    }

    private static String shown(@Nullable Instant until, Preferences preferences) {
        return until == null ? "" : TIME.format(until.atZone(preferences.zone()));
    }
}
