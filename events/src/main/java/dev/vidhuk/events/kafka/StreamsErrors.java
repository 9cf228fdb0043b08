package dev.vidhuk.events.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/**
 * What a topology does with a record that it cannot take: it becomes a dead letter, and the rest flows on. A failure of
 * Kafka or of a store is no fault of the record; it ends the thread, and the record is tried again.
 */
@NullUnmarked // Kafka's interfaces are not annotated
public final class StreamsErrors
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    /** The setting that names the topic of the dead letters. */
    static final String TOPIC = "vidhuk.dead-letters.topic";
    /** The setting that names the service. */
    static final String STAGE = "vidhuk.stage";

    private String topic;
    private String stage;

    @Override
    public void configure(Map<String, ?> settings) {
        topic = String.valueOf(settings.get(TOPIC));
        stage = String.valueOf(settings.get(STAGE));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        DeadLetters.Origin origin = new DeadLetters.Origin(record.topic(), record.partition(), record.offset());
        return DeserializationExceptionHandler.Response.resume(List.of(
                DeadLetters.of(topic, origin, stage, "unreadable", reason(failure), record.key(), record.value())));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        return record == null || ofKafka(failure)
                ? ProcessingExceptionHandler.Response.fail()
                : ProcessingExceptionHandler.Response.resume(
                        List.of(letter(context, record.key(), "rejected", failure)));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        return ProductionExceptionHandler.Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        return ProductionExceptionHandler.Response.resume(
                List.of(letter(context, record.key(), "unwritable", failure)));
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context, Object key, String kind, Exception failure) {
        byte[] raw = context.sourceRawKey();
        byte[] own = raw == null && key instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : raw;
        return DeadLetters.of(topic, origin(context), stage, kind, reason(failure), own, context.sourceRawValue());
    }

    // a record of our own, on its way between two steps, may know where it came from
    private static DeadLetters.Origin origin(ErrorHandlerContext context) {
        if (context.topic() == null) { // a timer sent it
            return new DeadLetters.Origin("", -1, -1);
        }
        DeadLetters.Origin here = new DeadLetters.Origin(context.topic(), context.partition(), context.offset());
        boolean ours = context.topic().endsWith("-repartition");
        return ours ? DeadLetters.origin(context.headers(), here) : here;
    }

    private static boolean ofKafka(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerializationException) {
                return false;
            }
            if (cause instanceof KafkaException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SerializationException)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    }
}
