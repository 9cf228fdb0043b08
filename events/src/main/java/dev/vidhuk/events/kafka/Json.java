package dev.vidhuk.events.kafka;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import java.io.IOException;
import java.util.Locale;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The only place that knows the wire format: JSON in UTF-8, ISO-8601 instants and durations, kebab-case names of
 * constants. Fields that a reader does not know are ignored.
 */
public final class Json {
    /** No value of ours is ever larger; a record that is too large kills a transactional client. In bytes. */
    public static final int LARGEST_VALUE = 512 * 1024;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(kebabCaseConstants())
            .addMixIn(Alert.class, AlertNames.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The value as one line of JSON. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /**
     * The value that the JSON says.
     *
     * @throws IllegalArgumentException where it is no JSON, or no such value; the message names the place
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return present(MAPPER.readValue(json, type), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
    }

    /** A serde whose tombstones are null, and whose failures are {@link SerializationException}s that name the place. */
    public static <T> Serde<T> serde(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write(value), (topic, bytes) -> parse(bytes, type));
    }

    /** A copy of the mapper, for a tool that must see the format from inside, such as a schema generator. */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }

    private static byte[] write(Object value) {
        try {
            byte[] bytes = MAPPER.writeValueAsBytes(value);
            if (bytes.length > LARGEST_VALUE) {
                throw new SerializationException("value of " + bytes.length + " bytes, more than " + LARGEST_VALUE);
            }
            return bytes;
        } catch (JsonProcessingException e) {
            throw new SerializationException(reason(e), e);
        }
    }

    @SuppressWarnings("NullAway") // a tombstone is a null value; Kafka's interfaces are not annotated
    private static <T> T parse(byte[] bytes, Class<T> type) {
        if (bytes == null) {
            return null;
        }
        try {
            return present(MAPPER.readValue(bytes, type), type);
        } catch (IOException | IllegalArgumentException e) {
            throw new SerializationException(e instanceof JsonProcessingException j ? reason(j) : e.getMessage(), e);
        }
    }

    private static <T> T present(T value, Class<T> type) {
        if (value == null) {
            throw new IllegalArgumentException("null where a " + type.getSimpleName() + " is due");
        }
        return value;
    }

    private static String reason(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return e.getOriginalMessage() + place;
    }

    private static SimpleModule kebabCaseConstants() {
        return new SimpleModule("kebab-case-constants")
                .setSerializerModifier(new BeanSerializerModifier() {
                    @Override
                    public JsonSerializer<?> modifyEnumSerializer(
                            SerializationConfig config, JavaType type, BeanDescription bean, JsonSerializer<?> usual) {
                        return new ConstantWriter();
                    }
                })
                .setDeserializerModifier(new BeanDeserializerModifier() {
                    @Override
                    public JsonDeserializer<?> modifyEnumDeserializer(
                            DeserializationConfig config,
                            JavaType type,
                            BeanDescription bean,
                            JsonDeserializer<?> usual) {
                        return new ConstantReader(type.getRawClass());
                    }
                });
    }

    /** The constant's name on the wire and in the configuration: {@code RATING_TEXT_MISMATCH} is {@code rating-text-mismatch}. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class ConstantWriter extends StdScalarSerializer<Enum<?>> {
        ConstantWriter() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(name(value));
        }
    }

    private static final class ConstantReader extends StdScalarDeserializer<Object> {
        ConstantReader(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString("");
            for (Object constant : handledType().getEnumConstants()) {
                if (name((Enum<?>) constant).equals(text)) {
                    return constant;
                }
            }
            return context.handleWeirdStringValue(handledType(), text, "not one of the known names");
        }
    }

    /** {@code case} is a word of Java, and a field of the contract. */
    private abstract static class AlertNames {
        @JsonProperty("case")
        abstract Case caseState();
    }
}
