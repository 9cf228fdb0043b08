package dev.vidhuk.ingest.file;

import dev.vidhuk.ingest.contract.ReviewForm;
import dev.vidhuk.ingest.contract.WrongField;
import dev.vidhuk.ingest.text.Dates;
import dev.vidhuk.ingest.text.DayOrMonth;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of separated values, whose first row names the columns. The separator is a comma, a semicolon, as Excel
 * writes it in most of Europe, or a tab: the one by which the first row names most columns that we know.
 */
final class CsvFile {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    /** A first line by which a file tells Excel its separator. */
    private static final Pattern TOLD = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);

    private final ReviewForm reader;
    private final Collected found;

    CsvFile(ReviewForm reader, Collected found) {
        this.reader = reader;
        this.found = found;
    }

    void read(InputStream in) throws IOException {
        CsvText file = CsvText.of(in.readAllBytes());
        CsvRows rows = rows(file.text());
        CsvRows.Row first = rows.next();
        if (first == null) {
            return;
        }
        CsvHeader header = CsvHeader.of(first.cells());
        String problem = first.problem() == null ? header.problem() : first.problem();
        if (problem != null) {
            found.refuse(first.line(), problem, first.text());
            return;
        }
        Dates dates = dates(file.text(), header);
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            take(row, header, file, dates);
        }
    }

    /** Read through once before: what one row tells of its date holds for the others. */
    private static Dates dates(String text, CsvHeader header) throws IOException {
        DayOrMonth first = new DayOrMonth();
        CsvRows rows = rows(text);
        rows.next();
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            header.timesOf(row).forEach(first::add);
        }
        return first.dates();
    }

    private static CsvRows rows(String text) throws IOException {
        Matcher told = TOLD.matcher(text);
        if (told.lookingAt()) {
            CsvRows rows = new CsvRows(text, told.group(1).charAt(0));
            rows.next();
            return rows;
        }
        return new CsvRows(text, likeliest(text));
    }

    private static char likeliest(String text) throws IOException {
        char likeliest = SEPARATORS.get(0);
        long most = 0;
        for (char separator : SEPARATORS) {
            CsvRows.Row first = new CsvRows(text, separator).next();
            long known = first == null ? 0 : CsvHeader.of(first.cells()).known();
            if (known > most) {
                most = known;
                likeliest = separator;
            }
        }
        return likeliest;
    }

    private void take(CsvRows.Row row, CsvHeader header, CsvText file, Dates dates) {
        if (row.problem() != null) {
            found.refuse(row.line(), row.problem(), row.text());
        } else if (file.damages(row.text())) {
            found.refuse(row.line(), "not in UTF-8", row.text());
        } else if (!row.blank()) {
            add(row, header, dates);
        }
    }

    private void add(CsvRows.Row row, CsvHeader header, Dates dates) {
        try {
            found.add(row.line(), reader.read(header.fieldsOf(row, dates)));
        } catch (WrongField e) {
            found.refuse(row.line(), header.column(e.field()) + ": " + e.problem(), row.text());
        } catch (IllegalArgumentException e) {
            found.refuse(row.line(), String.valueOf(e.getMessage()), row.text());
        }
    }
}
