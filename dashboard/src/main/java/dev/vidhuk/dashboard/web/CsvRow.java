package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.ReviewRow;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file for spreadsheets, in the form of RFC 4180. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe.
 */
final class CsvRow {
    static final String HEAD = "id,source,brand,location,url,author,published,rating,title,text,language,sentiment,"
            + "categories,severity,status,reason,due,overdue,verified,round,assignee\r\n";
    /** What begins a formula, as OWASP lists it under CSV injection. */
    private static final String FORMULAS = "=+-@\t\r\n";

    private final List<String> cells = new ArrayList<>();

    private CsvRow() {}

    static String of(ReviewRow row) {
        CsvRow csv = new CsvRow();
        Review review = part(row.review(), Review.class);
        Tags tags = part(row.tags(), Tags.class);
        Case state = part(row.state(), Case.class);
        csv.place(row.id(), review, state);
        csv.said(review);
        csv.read(tags);
        csv.stands(state, tags);
        return String.join(",", csv.cells) + "\r\n";
    }

    private static <T> @Nullable T part(@Nullable String json, Class<T> type) {
        return json == null ? null : Json.read(json, type);
    }

    private void place(String id, @Nullable Review review, @Nullable Case state) {
        add(id);
        if (review != null) {
            add(review.source(), review.brand(), review.location(), review.url());
        } else if (state != null) {
            add(state.source(), state.brand(), state.location(), state.url());
        } else {
            add(null, null, null, null);
        }
    }

    private void said(@Nullable Review review) {
        if (review == null) {
            add(null, null, null, null, null);
            return;
        }
        add(review.author(), review.publishedAt(), review.rating(), review.title(), review.text());
    }

    private void read(@Nullable Tags tags) {
        if (tags == null) {
            add(null, null, null);
            return;
        }
        String categories = tags.complaints().stream().map(Complaint::category).collect(Collectors.joining(" "));
        add(tags.language(), Json.name(tags.sentiment()), categories);
    }

    private void stands(@Nullable Case state, @Nullable Tags tags) {
        if (state == null) {
            add(tags == null ? null : Json.name(tags.severity()), null, null, null, null, null, null, null);
            return;
        }
        add(
                Json.name(state.severity()),
                Json.name(state.status()),
                Json.name(state.reason()),
                state.dueAt(),
                state.overdue(),
                state.verified(),
                state.round(),
                state.assignee());
    }

    private void add(@Nullable Object... values) {
        for (Object value : values) {
            cells.add(value == null ? "" : cell(value.toString()));
        }
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
