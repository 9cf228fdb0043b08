package dev.vidhuk.launcher.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Erasure;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    @TempDir
    Path data;

    @Test
    void keepsEverythingOverARestart() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0)) {
            KafkaSettings settings = settings(kafka);
            create(settings);
            write(settings, "k", new Erasure(Instant.EPOCH, "olha"));
        }

        try (EmbeddedKafka again = EmbeddedKafka.start(data, 0)) {
            assertThat(read(settings(again))).isEqualTo(new Erasure(Instant.EPOCH, "olha"));
        }
    }

    @Test
    void takesAFreePortWhenItsOwnIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedKafka kafka = EmbeddedKafka.start(data, taken.getLocalPort())) {
            assertThat(kafka.bootstrap()).doesNotEndWith(":" + taken.getLocalPort());
            assertThat(create(settings(kafka))).hasSize(25);
        }
    }

    @Test
    void saysWhereItListensWhileItRunsAndNothingAfterwards() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0)) {
            assertThat(EmbeddedKafka.running(data)).isEqualTo(kafka.bootstrap());
        }

        assertThat(EmbeddedKafka.running(data)).isNull();
    }

    @Test
    void refusesAFolderThatAnotherBrokerUses() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0)) {
            assertThat(kafka.bootstrap()).isNotEmpty();

            assertThatThrownBy(() -> EmbeddedKafka.start(data, 0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(data.toString());
        }
    }

    @Test
    void topicsAreCreatedOnceAndTheirDifferencesAreNamed() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0);
                Admin admin = Admin.create(settings(kafka).admin())) {
            Topics topics = settings(kafka).topics();
            TopicAdmin topicAdmin = new TopicAdmin(admin);
            assertThat(topicAdmin.differences(topics.all())).hasSize(25).allMatch(d -> d.endsWith(": missing"));

            assertThat(topicAdmin.create(topics.all())).hasSize(25);
            assertThat(topicAdmin.create(topics.all())).isEmpty();
            assertThat(topicAdmin.differences(topics.all())).isEmpty();
            admin.createPartitions(Map.of(topics.reviews().name(), NewPartitions.increaseTo(7)))
                    .all()
                    .get();

            assertThat(topicAdmin.differences(topics.all()))
                    .containsExactly("vidhuk.reviews: 7 partitions, should be 6");
        }
    }

    private static KafkaSettings settings(EmbeddedKafka kafka) {
        return new KafkaSettings(Map.of("bootstrap.servers", kafka.bootstrap()), new Topics("vidhuk.", 6), null);
    }

    private static List<String> create(KafkaSettings settings) {
        try (Admin admin = Admin.create(settings.admin())) {
            return new TopicAdmin(admin).create(settings.topics().all());
        }
    }

    private static void write(KafkaSettings settings, String key, Erasure value) throws Exception {
        Topic<Erasure> topic = settings.topics().erasures();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings.producer())) {
            byte[] bytes = topic.value().serializer().serialize(topic.name(), value);
            producer.send(new ProducerRecord<>(
                            topic.name(), key.getBytes(java.nio.charset.StandardCharsets.UTF_8), bytes))
                    .get();
        }
    }

    private static Erasure read(KafkaSettings settings) {
        Topic<Erasure> topic = settings.topics().erasures();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.reader())) {
            TopicPartition partition = new TopicPartition(topic.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            byte[] bytes =
                    consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
            return topic.value().deserializer().deserialize(topic.name(), bytes);
        }
    }
}
