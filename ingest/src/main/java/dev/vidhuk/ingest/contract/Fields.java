package dev.vidhuk.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.text.Dates;
import dev.vidhuk.ingest.text.Moment;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object; absent, null and blank are the same. A wrong one is named in the failure.
 *
 * @param path what the names of these fields begin with in a failure, such as {@code replies.}
 * @param dates how times are read that are not written as ISO-8601 has it
 */
public record Fields(JsonNode object, String path, Dates dates) {
    /** There were no reviews on the web before. */
    private static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");

    /** The fields of a whole line. */
    public Fields(JsonNode object) {
        this(object, Dates.UTC);
    }

    /** The fields of a whole line, with times as they are written there. */
    public Fields(JsonNode object, Dates dates) {
        this(object, "", dates);
    }

    @Nullable
    String text(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw wrong(name, "no text");
        }
        return value.asText().isBlank() ? null : value.asText().strip();
    }

    /** The id as the site gives it: what was published by this source before loses the source's name again. */
    @Nullable
    String id(String source) {
        String id = text("id");
        String prefix = source + "/";
        return id != null && id.startsWith(prefix) && id.length() > prefix.length()
                ? id.substring(prefix.length())
                : id;
    }

    boolean flag(String name) {
        JsonNode value = object.path(name);
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        String text = text(name);
        if (text != null && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw wrong(name, "neither true nor false: " + text);
        }
        return "true".equalsIgnoreCase(text);
    }

    int count(String name) {
        JsonNode value = object.path(name);
        return value.isTextual() ? number(name) : value.canConvertToInt() ? Math.max(0, value.asInt()) : 0;
    }

    private int number(String name) {
        String text = text(name);
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw wrong(name, "no whole number: " + text);
        }
    }

    @Nullable
    Instant instant(String name) {
        Moment moment = moment(name);
        return moment == null ? null : moment.at();
    }

    /** When it was published; null where that is not known, or only copied from when it was first seen. */
    @Nullable
    Moment published() {
        Moment moment = moment("publishedAt");
        if (moment == null) {
            return null;
        }
        Precision precision = constant("publishedPrecision", Precision.class, moment.precision());
        return precision == Precision.UNKNOWN ? null : new Moment(moment.at(), precision);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        throw wrong(name, "not one of the known names: " + text);
    }

    List<Fields> objects(String name) {
        JsonNode array = object.path(name);
        if (!array.isMissingNode() && !array.isNull() && !array.isArray()) {
            throw wrong(name, "no array");
        }
        List<Fields> objects = new ArrayList<>();
        array.forEach(element -> {
            if (!element.isObject()) {
                throw wrong(name, "no array of objects");
            }
            objects.add(new Fields(element, path + name + ".", dates));
        });
        return objects;
    }

    private @Nullable Moment moment(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        // a file does not tell when it was written: what counts from then falls far into the past here, and so does
        // what a program writes that knows no time
        Moment moment = understood(text);
        if (moment == null || moment.at().isBefore(OLDEST)) {
            throw wrong(name, (moment == null ? "no time: " : "no full date: ") + text);
        }
        return moment;
    }

    private @Nullable Moment understood(String text) {
        try {
            return new Moment(Instant.parse(text), Precision.SECOND);
        } catch (DateTimeParseException e) {
            return dates.read(text, Instant.EPOCH);
        }
    }

    /** The failure that says so of that field. */
    public WrongField wrong(String name, String problem) {
        return new WrongField(path + name, problem);
    }
}
