package dev.vidhuk.dashboard.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Whose turn it is to be read. Of links and counts there may be hundreds of thousands after many reviews have come at once;
 * they then have every second turn, so that what people wait for is not behind all of them.
 */
final class Turns {
    private static final Duration WAIT = Duration.ofMillis(100);
    /** Just long enough to see whether there is anything. */
    private static final Duration GLANCE = Duration.ofMillis(10);
    /** So many are soon taken in; with more than that the turns begin. */
    private static final long SOON = 1_000;

    private final Consumer<byte[], byte[]> consumer;
    private final Collection<TopicPartition> urgent;
    private final Collection<TopicPartition> patient;
    private boolean inTurns;
    private boolean ofPatient;

    /**
     * Of a consumer that has been assigned all of these.
     *
     * @param patient those that can wait
     */
    Turns(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> urgent, Collection<TopicPartition> patient) {
        this.consumer = consumer;
        this.urgent = List.copyOf(urgent);
        this.patient = List.copyOf(patient);
    }

    /** What comes next, which may be nothing. */
    ConsumerRecords<byte[], byte[]> next() {
        inTurns = lag(patient) > SOON;
        if (!inTurns) {
            consumer.resume(consumer.paused());
            return consumer.poll(WAIT);
        }
        ofPatient = !ofPatient;
        consumer.resume(ofPatient ? patient : urgent);
        consumer.pause(ofPatient ? urgent : patient);
        return consumer.poll(GLANCE);
    }

    /** Whether more waits although the last turn may have brought nothing. */
    boolean more() {
        return inTurns;
    }

    /** Whether it is known of each partition how many of its records are not read yet; Kafka says so with its first answer. */
    boolean known() {
        return consumer.assignment().stream()
                .allMatch(partition -> consumer.currentLag(partition).isPresent());
    }

    /** How many records are not read yet, as far as that is known. */
    long lag() {
        return lag(consumer.assignment());
    }

    private long lag(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }
}
