package dev.vidhuk.launcher.deadletters;

import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.DeadLetters.Origin;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.deadletters.Retry.Reason;
import dev.vidhuk.launcher.topics.LastValues.Place;
import dev.vidhuk.launcher.topics.NewRecords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Finds dead letters, and gives them back to where they came from. */
public final class DeadLetterDesk {
    private final KafkaSettings kafka;
    private final Topics topics;

    public DeadLetterDesk(KafkaSettings kafka) {
        this.kafka = kafka;
        this.topics = kafka.topics();
    }

    /** Those that are wanted and still kept, the oldest first. */
    public List<DeadLetter> all(Predicate<DeadLetter> wanted) {
        List<DeadLetter> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readToEnd(consumer, TopicReader.partitions(topics.deadLetters()), record -> {
                DeadLetter letter = new DeadLetter(record);
                if (wanted.test(letter)) {
                    letters.add(letter);
                }
            });
        }
        letters.sort(Comparator.comparing(DeadLetter::at).thenComparing(DeadLetter::name));
        return letters;
    }

    /**
     * Those at these places, in their order.
     *
     * @throws IllegalArgumentException where there is none at one of them
     */
    public List<DeadLetter> at(Collection<Place> places) {
        Map<Place, DeadLetter> found = new LinkedHashMap<>();
        all(letter -> places.contains(letter.place())).forEach(letter -> found.put(letter.place(), letter));
        return places.stream()
                .distinct()
                .map(place -> Optional.ofNullable(found.get(place))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no dead letter " + place.partition() + ":" + place.offset())))
                .toList();
    }

    /**
     * Gives letters back: their own keys and bytes to the partitions that they came from; of a message that was given up a
     * further attempt. A letter stays where it is.
     *
     * @return what came of each, in their order
     */
    public Map<DeadLetter, Retry> retry(List<DeadLetter> letters) {
        Map<DeadLetter, Retry> outcomes = new LinkedHashMap<>();
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (LatestPlaces latest = new LatestPlaces(kafka)) {
            for (DeadLetter letter : letters) {
                Topic<?> topic = topic(letter.origin());
                Optional<Reason> refusal = refusal(letter, topic, latest);
                outcomes.put(
                        letter,
                        refusal.<Retry>map(Retry.Refused::new)
                                .orElseGet(
                                        () -> new Retry.Written(letter.origin().topic())));
                if (refusal.isEmpty()) {
                    records.add(record(letter));
                }
            }
        }
        NewRecords.write(kafka, records);
        return outcomes;
    }

    private @Nullable Topic<?> topic(Origin origin) {
        return topics.all().stream()
                .filter(topic -> topic.name().equals(origin.topic()))
                .findFirst()
                .orElse(null);
    }

    /** Why a letter cannot be given back; empty where it can. */
    private Optional<Reason> refusal(DeadLetter letter, @Nullable Topic<?> topic, LatestPlaces latest) {
        if (topic == null) {
            boolean within = letter.origin().topic().endsWith("-repartition");
            return Optional.of(within ? Reason.FROM_WITHIN : Reason.NOT_FROM_A_TOPIC);
        }
        byte[] value = letter.value();
        if (value != null && value.length >= Json.LARGEST_VALUE) {
            return Optional.of(Reason.CUT);
        }
        if (compacted(topic) && !latest.isLatest(letter)) {
            return Optional.of(Reason.OVERTAKEN);
        }
        return givenUp(letter) && notification(letter).isEmpty() ? Optional.of(Reason.UNREADABLE) : Optional.empty();
    }

    private static boolean compacted(Topic<?> topic) {
        return Objects.requireNonNullElse(topic.settings().get("cleanup.policy"), "")
                .contains("compact");
    }

    private boolean givenUp(DeadLetter letter) {
        return letter.origin().topic().equals(topics.notifications().name())
                && letter.kind().equals("given-up");
    }

    private ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
        byte[] value =
                givenUp(letter) ? notification(letter).map(this::nextAttempt).orElseThrow() : letter.value();
        Origin origin = letter.origin();
        Integer partition = origin.partition() < 0 ? null : origin.partition();
        return new ProducerRecord<>(origin.topic(), partition, letter.key(), value);
    }

    private Optional<Notification> notification(DeadLetter letter) {
        try {
            return Optional.ofNullable(topics.notifications()
                    .value()
                    .deserializer()
                    .deserialize(letter.origin().topic(), letter.value()));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    // under its old attempt the sender would take it for the one that it has given up
    private byte[] nextAttempt(Notification given) {
        return Json.text(new Notification(
                        given.id(),
                        given.receiver(),
                        given.type(),
                        given.at(),
                        given.notBefore(),
                        given.group(),
                        given.alerts(),
                        given.more(),
                        given.replaces(),
                        given.threadOf(),
                        given.attempt() + 1,
                        given.news(),
                        given.reminder()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
