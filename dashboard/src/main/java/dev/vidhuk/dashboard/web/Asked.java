package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.Filter;
import dev.vidhuk.dashboard.query.Scope;
import dev.vidhuk.dashboard.search.WordQuery;
import dev.vidhuk.dashboard.store.Fields;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parameters of a request ask for. One that is empty is as good as none. */
final class Asked {
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    /** Which parameter narrows down which field of the index. */
    private static final Map<String, String> FIELDS = Map.of(
            "brand", Fields.BRAND,
            "source", Fields.SOURCE,
            "location", Fields.LOCATION,
            "severity", Fields.SEVERITY,
            "category", Fields.CATEGORY,
            "assignee", Fields.ASSIGNEE,
            "status", Fields.STATUS,
            "reason", Fields.REASON,
            "overdue", Fields.OVERDUE,
            "sentiment", Fields.SENTIMENT);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Map<String, Duration> SIZES = Map.of("PT1H", Duration.ofHours(1), "P1D", DAY, "PT24H", DAY);

    private final Context context;

    Asked(Context context) {
        this.context = context;
    }

    Filter filter() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        FIELDS.forEach((parameter, field) -> add(words, field, values(parameter)));
        add(words, Fields.RATING, values("rating"));
        String q = text("q");
        return new Filter(words, q == null ? null : WordQuery.of(q), time("from"), time("to"));
    }

    /** Those of the filters that a surge has: it is of a brand as a whole, and of no time but the present. */
    Filter ofSurges() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String field : List.of(Fields.BRAND, Fields.CATEGORY, Fields.STATUS)) {
            add(words, field, values(field));
        }
        return new Filter(words, null, null, null);
    }

    private static void add(Map<String, List<String>> words, String field, List<String> values) {
        if (!values.isEmpty()) {
            words.put(field, values);
        }
    }

    private List<String> values(String parameter) {
        return context.queryParams(parameter).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    @Nullable
    String text(String parameter) {
        String text = context.queryParam(parameter);
        return text == null || text.isBlank() ? null : text;
    }

    /** Of which windows figures are wanted. */
    Scope scope() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (String place : List.of(Fields.BRAND, Fields.SOURCE, Fields.LOCATION)) {
            add(places, place, values(place));
        }
        return new Scope(places, time("from"), time("to"), size());
    }

    private Duration size() {
        String text = text("size");
        Duration size = text == null ? DAY : SIZES.get(text);
        if (size == null) {
            throw new Refused(400, "must be PT1H or P1D", "size");
        }
        return size;
    }

    /** A time, or the beginning of a day of UTC. */
    @Nullable
    Instant time(String parameter) {
        String text = text(parameter);
        if (text == null) {
            return null;
        }
        try {
            Instant time = text.length() == "2026-11-22".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            return Instant.ofEpochMilli(time.toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw new Refused(
                    400, "\"" + text + "\" is no time, such as 2026-11-22T18:00:00Z or 2026-11-22", parameter);
        }
    }

    int limit() {
        String text = text("limit");
        try {
            int limit = text == null ? DEFAULT_LIMIT : Integer.parseInt(text);
            if (limit < 1 || limit > LARGEST_LIMIT) {
                throw new NumberFormatException();
            }
            return limit;
        } catch (NumberFormatException e) {
            throw new Refused(
                    400, "a page has 1 to " + LARGEST_LIMIT + " rows, and begins after the page before", "limit");
        }
    }
}
