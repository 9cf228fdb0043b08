package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.alerts.notify.Actions;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.message.Words;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a note on a case of what somebody answers to a message of the bot. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final String botId;
    private final Doorkeeper door;
    private final Actions actions;
    private final Courtesy courtesy;
    private final Clock clock;

    Replies(String botId, Doorkeeper door, Actions actions, Courtesy courtesy, Clock clock) {
        this.botId = botId;
        this.door = door;
        this.actions = actions;
        this.courtesy = courtesy;
        this.clock = clock;
    }

    /**
     * Takes a message. In a group people talk of other things, too: what is no answer to us is none of our business.
     *
     * @param id of the action that it becomes
     */
    void take(String id, JsonNode message) throws IOException, InterruptedException {
        JsonNode answered = message.path("reply_to_message");
        String text = message.path("text").asText().strip();
        if (text.isEmpty() || !answered.path("from").path("id").asText().equals(botId)) {
            return;
        }
        List<CaseMark> marks = CaseMark.in(answered);
        Person person = Person.of(message.path("from"));
        Optional<ReceiverSettings> receiver = door.admits(message.path("chat"), person.id());
        if (marks.isEmpty() || receiver.isEmpty()) {
            LOG.info("{} answered to no case, or without leave", person.signature());
            return;
        }
        Optional<Note> note = Note.of(text, marks);
        if (note.isPresent()) {
            actions.write(action(id, note.get(), person));
            courtesy.thank(message);
        } else {
            courtesy.say(
                    message, Words.of(receiver.get().preferences().locale()).say("telegram.which"));
        }
    }

    private CaseAction action(String id, Note note, Person person) {
        return new CaseAction(
                id,
                note.mark().reviewId(),
                note.mark().round(),
                ActionKind.NOTE,
                person.signature(),
                clock.instant(),
                null,
                null,
                null,
                note.text());
    }
}
