package dev.vidhuk.launcher.cases;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.topics.LastValues;
import dev.vidhuk.launcher.topics.NewRecords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Hands what a person does to a case over to alerts, and hears what came of it. */
public final class CaseDesk {
    private final KafkaSettings kafka;
    private final Topics topics;

    public CaseDesk(KafkaSettings kafka) {
        this.kafka = kafka;
        this.topics = kafka.topics();
    }

    /**
     * Writes the action and waits for what comes of it.
     *
     * @param patience how long to wait; the action is written and will be read even where nothing is heard in this time
     * @throws IllegalArgumentException where there is no such case, or for {@code open} no such review: nothing is written
     */
    public Effect act(String reviewId, Wish wish, String by, Duration patience) {
        CaseAction action = wish.on(reviewId, round(reviewId, wish.action()), by);
        try (Hearing hearing = new Hearing(kafka, action)) {
            write(action);
            Effect heard = hearing.await(patience);
            return heard instanceof Effect.Unheard ? overtaken(action) : heard;
        }
    }

    private int round(String reviewId, ActionKind action) {
        try (LastValues values = new LastValues(kafka)) {
            Optional<Case> found = values.of(topics.cases(), reviewId);
            if (found.isPresent()) {
                return found.get().round();
            }
            boolean known = values.of(topics.taggedReviews(), reviewId).isPresent();
            if (known && action == ActionKind.OPEN) {
                return 1;
            }
            throw new IllegalArgumentException(
                    known
                            ? "the review \"" + reviewId + "\" has no case; `vidhuk case open` gives it one"
                            : "there is no case \"" + reviewId + "\"");
        }
    }

    /** An action for a round that is over changes nothing and leaves no trace, so silence may mean that. */
    private Effect overtaken(CaseAction action) {
        try (LastValues values = new LastValues(kafka)) {
            return values.of(topics.cases(), action.reviewId())
                    .filter(found -> found.round() > action.round())
                    .<Effect>map(found -> new Effect.Overtaken(found.round()))
                    .orElseGet(Effect.Unheard::new);
        }
    }

    private void write(CaseAction action) {
        Topic<CaseAction> actions = topics.caseActions();
        byte[] key = action.reviewId().getBytes(StandardCharsets.UTF_8);
        byte[] value = actions.value().serializer().serialize(actions.name(), action);
        NewRecords.write(kafka, List.of(new ProducerRecord<>(actions.name(), key, value)));
    }
}
