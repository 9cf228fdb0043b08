package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.kafka.KafkaSettings;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Opens the sender's connections to Kafka. */
interface Clients {

    /** Shares the outbox with the other senders. */
    Consumer<byte[], byte[]> member();

    /** Reads what it is told to. */
    Consumer<byte[], byte[]> reader();

    Producer<byte[], byte[]> producer();

    static Clients of(KafkaSettings kafka) {
        return new Clients() {
            @Override
            public Consumer<byte[], byte[]> member() {
                return new KafkaConsumer<>(kafka.member("sender"));
            }

            @Override
            public Consumer<byte[], byte[]> reader() {
                Map<String, Object> settings = kafka.reader();
                // closing waits for an open fetch
                settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
                return new KafkaConsumer<>(settings);
            }

            @Override
            public Producer<byte[], byte[]> producer() {
                Map<String, Object> settings = kafka.producer();
                // each record is waited for before the next message goes out: there is nothing to gather
                settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
                return new KafkaProducer<>(settings);
            }
        };
    }
}
