package dev.vidhuk.ingest.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.contract.Fields;
import dev.vidhuk.ingest.text.Dates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The first row: which column holds which field. Names are those of the JSON form; capitals, spaces, points and
 * underscores in them do not matter. Columns of other names are passed over.
 *
 * @param names as they stand in the file
 * @param fields the field of each column, empty where it is none of ours
 */
record CsvHeader(List<String> names, List<String> fields) {
    private static final String REPLY = "replies.";
    private static final List<String> OF_A_REVIEW = List.of(
            "id",
            "product",
            "url",
            "author",
            "authorId",
            "title",
            "text",
            "truncated",
            "rating",
            "ratingRaw",
            "publishedAt",
            "publishedPrecision",
            "editedAt",
            "withdrawnAt",
            "replyCount");
    private static final List<String> OF_A_REPLY = List.of(
            "id", "author", "authorId", "official", "byAuthor", "state", "text", "publishedAt", "publishedPrecision");
    private static final Map<String, String> KNOWN = spelled();

    CsvHeader {
        names = List.copyOf(names);
        fields = List.copyOf(fields);
    }

    /** A first row of those cells. */
    static CsvHeader of(List<String> cells) {
        return new CsvHeader(
                cells,
                cells.stream().map(name -> KNOWN.getOrDefault(plain(name), "")).toList());
    }

    private static Map<String, String> spelled() {
        Map<String, String> known = new HashMap<>();
        OF_A_REVIEW.forEach(field -> known.put(plain(field), field));
        OF_A_REPLY.forEach(field -> known.put(plain("reply " + field), REPLY + field));
        known.put("reply", REPLY + "text");
        return known;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
    }

    /** How many columns we know. */
    long known() {
        return fields.stream().filter(field -> !field.isEmpty()).count();
    }

    /** Why rows under it cannot be understood, or null. */
    @Nullable
    String problem() {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < fields.size(); column++) {
            String field = fields.get(column);
            if (!field.isEmpty() && !seen.add(field)) {
                return "column " + (column + 1) + ", " + names.get(column) + ": another column is the same field";
            }
        }
        return seen.contains("text") || seen.contains("rating") || seen.contains("withdrawnAt")
                ? null
                : "the first row names no column text or rating; it names " + String.join(", ", names);
    }

    /** What stands in the columns of times, as far as the row has them. */
    List<String> timesOf(CsvRows.Row row) {
        return IntStream.range(0, Math.min(fields.size(), row.cells().size()))
                .filter(column -> fields.get(column).endsWith("At"))
                .mapToObj(row.cells()::get)
                .toList();
    }

    /**
     * The fields of a row under it.
     *
     * @param dates how its times are read
     * @throws IllegalArgumentException where the row has more or fewer columns
     */
    Fields fieldsOf(CsvRows.Row row, Dates dates) {
        requireColumns(row.cells());
        ObjectNode review = JsonNodeFactory.instance.objectNode();
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < names.size(); column++) {
            String field = fields.get(column);
            String cell = row.cells().get(column);
            if (field.isEmpty() || cell.isBlank()) {
                continue;
            }
            if (field.startsWith(REPLY)) {
                reply.put(field.substring(REPLY.length()), cell);
            } else {
                review.put(field, cell);
            }
        }
        // an export may fill the other columns of a reply that is not there
        if (reply.has("text") || reply.has("publishedAt")) {
            review.putArray("replies").add(reply);
        }
        return new Fields(review, dates);
    }

    private void requireColumns(List<String> cells) {
        boolean more = cells.stream().skip(names.size()).anyMatch(cell -> !cell.isBlank());
        if (more || cells.size() < names.size()) {
            throw new IllegalArgumentException(cells.size() + " columns, where the first row has " + names.size());
        }
    }

    /** Where that field stands, such as {@code column 3, Rating}. */
    String column(String field) {
        int column = fields.indexOf(field);
        return column < 0 ? field : "column " + (column + 1) + ", " + names.get(column);
    }
}
