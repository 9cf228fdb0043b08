package dev.vidhuk.alerts;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Kafka where the inputs of a partition ended at its assignment, and whether the service has come that far.
 *
 * <p>What people did waits in any partition of {@code case-actions}, and only then in the repartition topic from which the
 * cases read it. So the end of the latter counts from the moment at which all that waited has been passed on.
 */
public final class KafkaBacklog implements Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaBacklog.class);
    /** How long to wait before Kafka is asked again. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final List<String> passedOn;
    private final List<String> direct;
    private final int partitions;

    /**
     * What moves cases.
     *
     * @param service the name under which the topology was configured, see {@link KafkaSettings#streams}
     */
    public static KafkaBacklog ofCases(KafkaSettings kafka, String service) {
        return new KafkaBacklog(
                () -> new KafkaConsumer<>(kafka.onlooker(service)),
                List.of(kafka.topics().caseActions().name()),
                List.of(kafka.topics().taggedReviews().name(), actionsByReview(kafka.topics(), service)),
                kafka.topics().partitions());
    }

    /**
     * How polls went.
     *
     * @param service the name under which the topology was configured, see {@link KafkaSettings#streams}
     */
    public static KafkaBacklog ofPolls(KafkaSettings kafka, String service) {
        List<String> polls = List.of(kafka.topics().sourcePolls().name());
        return new KafkaBacklog(
                () -> new KafkaConsumer<>(kafka.onlooker(service)),
                List.of(),
                polls,
                kafka.topics().partitions());
    }

    /**
     * Makes one.
     *
     * @param passedOn topics all of whose partitions the service first passes on
     * @param direct topics that a partition reads from its own partition of them
     */
    KafkaBacklog(
            Supplier<Consumer<byte[], byte[]>> consumers, List<String> passedOn, List<String> direct, int partitions) {
        this.consumers = consumers;
        this.passedOn = passedOn;
        this.direct = direct;
        this.partitions = partitions;
    }

    // the name that Streams gives to a repartition topic
    private static String actionsByReview(Topics topics, String service) {
        return topics.prefix() + service + "-" + AlertsTopology.ACTIONS_BY_REVIEW + "-repartition";
    }

    @Override
    public Reading of(int partition) {
        KafkaReading reading = new KafkaReading(partition);
        reading.ask();
        return reading;
    }

    private final class KafkaReading implements Reading {
        private final int partition;
        private final Map<String, Long> positions = new HashMap<>();
        private final Map<TopicPartition, Long> lasts = new HashMap<>();
        private boolean allPassedOn;
        private boolean over;
        private long askedAt;

        KafkaReading(int partition) {
            this.partition = partition;
        }

        @Override
        public void read(String topic, long offset) {
            positions.put(topic, offset);
        }

        @Override
        public boolean over() {
            over = over || (allPassedOn && direct.stream().allMatch(this::isRead));
            if (!over && System.nanoTime() - askedAt > PAUSE.toNanos()) {
                ask();
            }
            return over;
        }

        private boolean isRead(String topic) {
            Long last = lasts.get(new TopicPartition(topic, partition));
            return last != null && positions.getOrDefault(topic, -1L) >= last;
        }

        void ask() {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                List<TopicPartition> all = passedOn.stream()
                        .flatMap(topic ->
                                IntStream.range(0, partitions).mapToObj(number -> new TopicPartition(topic, number)))
                        .toList();
                allPassedOn = allPassedOn || committed(all, consumer);
                over = allPassedOn && readDirectly(consumer);
            } catch (KafkaException e) {
                LOG.warn("{}: how far its inputs go is not known yet: {}", partition, e.toString());
            }
            askedAt = System.nanoTime();
        }

        private boolean readDirectly(Consumer<byte[], byte[]> consumer) {
            List<TopicPartition> unread = direct.stream()
                    .map(topic -> new TopicPartition(topic, partition))
                    .peek(input -> last(input, consumer))
                    .filter(input -> !isRead(input.topic()))
                    .toList();
            return committed(unread, consumer);
        }

        // What has been committed counts as read: a record that nobody could read never comes to be processed.
        private boolean committed(List<TopicPartition> inputs, Consumer<byte[], byte[]> consumer) {
            return inputs.stream().allMatch(input -> {
                long last = last(input, consumer);
                return last == LastRecord.NONE || LastRecord.committed(input, consumer) > last;
            });
        }

        private long last(TopicPartition input, Consumer<byte[], byte[]> consumer) {
            return lasts.computeIfAbsent(input, i -> LastRecord.of(i, consumer));
        }
    }
}
