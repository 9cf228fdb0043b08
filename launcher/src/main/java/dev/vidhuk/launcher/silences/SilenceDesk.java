package dev.vidhuk.launcher.silences;

import dev.vidhuk.alerts.routing.Mutes;
import dev.vidhuk.events.Silence;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.launcher.topics.LastValues;
import dev.vidhuk.launcher.topics.LastValues.Place;
import dev.vidhuk.launcher.topics.NewRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes silences, and reads what there is of them; one that lacks its id or its end counts as if it were not there. */
public final class SilenceDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceDesk.class);

    private final KafkaSettings kafka;
    private final Topic<Silence> topic;

    public SilenceDesk(KafkaSettings kafka) {
        this.kafka = kafka;
        this.topic = kafka.topics().silences();
    }

    /** All that were ever made and not forgotten, those that end first at the top. */
    public List<Silence> all() {
        try (LastValues values = new LastValues(kafka)) {
            return values.matching(topic, SilenceDesk::complete).values().stream()
                    .sorted(Comparator.comparing(Silence::until).thenComparing(Silence::id))
                    .toList();
        }
    }

    public void add(Silence silence) {
        write(List.of(record(null, silence)));
    }

    /**
     * Ends silences before their time: all of them, or none.
     *
     * @return what they are now, in the order of the ids
     * @throws IllegalArgumentException where there is none of an id, or where one has ended already
     */
    public List<Silence> expire(List<String> ids, Instant now, String person) {
        Map<String, Found> found = find();
        List<Silence> ended = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String id : ids) {
            Found active = Optional.ofNullable(found.get(id))
                    .orElseThrow(() -> new IllegalArgumentException("there is no silence \"" + id + "\""));
            if (!active.silence.until().isAfter(now)) {
                throw new IllegalArgumentException(
                        "the silence \"" + id + "\" ended at " + active.silence.until() + " already");
            }
            ended.add(active.silence.ended(now, person));
            records.add(record(active.partition, ended.get(ended.size() - 1)));
        }
        write(records);
        return ended;
    }

    private record Found(int partition, Silence silence) {}

    private Map<String, Found> find() {
        Map<String, Found> found = new HashMap<>();
        try (LastValues values = new LastValues(kafka)) {
            values.each(topic, (Place place, String key, @Nullable Silence silence) -> {
                if (silence == null || !complete(silence)) {
                    found.remove(key);
                } else {
                    found.put(key, new Found(place.partition(), silence));
                }
            });
        }
        return found;
    }

    private static boolean complete(Silence silence) {
        boolean complete = Mutes.complete(silence);
        if (!complete) {
            LOG.warn("lacks its id or its end, and silences nobody: {}", silence);
        }
        return complete;
    }

    // its end goes where the silence is: another client may have chosen another partition
    private ProducerRecord<byte[], byte[]> record(@Nullable Integer partition, Silence silence) {
        byte[] key = silence.id().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                topic.name(), partition, key, topic.value().serializer().serialize(topic.name(), silence));
    }

    private void write(List<ProducerRecord<byte[], byte[]>> records) {
        NewRecords.write(kafka, records);
    }
}
