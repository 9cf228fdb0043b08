package dev.vidhuk.ingest.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of separated values, after RFC 4180: what stands in quotes may hold separators, doubled quotes and line breaks.
 *
 * <p>Each row is handed to the parser by itself. So a row that is wrong spoils no other, not even one with a quote that
 * is never closed, which a parser of the whole file would read on to its end.
 */
final class CsvRows {
    /** A longer row is no review. In UTF-16 code units. */
    private static final int LONGEST_ROW = 1024 * 1024;

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private final BufferedReader in;
    private final ObjectReader parser;
    /** Lines that were read and given back. */
    private final Deque<String> ahead = new ArrayDeque<>();

    private int number;

    CsvRows(String text, char separator) {
        this.in = new BufferedReader(new StringReader(text));
        this.parser = CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    /**
     * A row.
     *
     * @param line the number of its first line, from 1
     * @param text the row as it stands in the file
     * @param problem why it could not be read, or null; then there are no cells
     */
    record Row(
            int line,
            String text,
            List<String> cells,
            @Nullable String problem) {
        Row {
            cells = List.copyOf(cells);
        }

        /** Whether nothing stands in it, as in those that spreadsheets append. */
        boolean blank() {
            return problem == null && cells.stream().allMatch(String::isBlank);
        }
    }

    /** The next row, or null at the end; an empty line is none. */
    @Nullable
    Row next() throws IOException {
        String first = line();
        while (first != null && first.isBlank()) {
            first = line();
        }
        if (first == null) {
            return null;
        }
        Row row = parse(number, first);
        return row.problem() != null && oddQuotes(first) ? continued(row) : row;
    }

    /** The row with the lines after it, up to where its quotes are closed; the row itself where they never are. */
    private Row continued(Row begun) throws IOException {
        Deque<String> taken = new ArrayDeque<>();
        StringBuilder text = new StringBuilder(begun.text());
        boolean open = true;
        while (open && text.length() <= LONGEST_ROW) {
            String next = line();
            if (next == null) {
                break;
            }
            taken.push(next);
            text.append('\n').append(next);
            open ^= oddQuotes(next);
        }
        Row whole = open ? begun : parse(begun.line(), text.toString());
        if (whole.problem() != null) {
            taken.forEach(this::giveBack);
            return new Row(begun.line(), begun.text(), List.of(), whole.problem());
        }
        return whole;
    }

    private Row parse(int line, String text) throws IOException {
        if (text.length() > LONGEST_ROW) {
            return new Row(line, text, List.of(), "longer than " + LONGEST_ROW + " characters");
        }
        try (MappingIterator<String[]> rows = parser.readValues(text)) {
            Row row = new Row(line, text, List.of(rows.nextValue()), null);
            return rows.hasNextValue() ? new Row(line, text, List.of(), "a quote where none may stand") : row;
        } catch (JsonProcessingException e) {
            return new Row(line, text, List.of(), problem(line, e));
        }
    }

    private static String problem(int line, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : ", line " + (line + at.getLineNr() - 1) + ", character " + at.getColumnNr();
        return "no CSV: " + e.getOriginalMessage() + place;
    }

    private static boolean oddQuotes(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private @Nullable String line() throws IOException {
        String line = ahead.isEmpty() ? in.readLine() : ahead.pop();
        number += line == null ? 0 : 1;
        return line;
    }

    private void giveBack(String line) {
        ahead.push(line);
        number--;
    }
}
