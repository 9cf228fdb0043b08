package dev.vidhuk.ingest.file;

import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.contract.ReviewForm;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a file says: the last line of each id, in the order of the file.
 *
 * @param unreadable the lines that are no review, each with its number
 */
public record FilePage(List<FoundReview> reviews, List<Unreadable> unreadable) {

    public FilePage {
        reviews = List.copyOf(reviews);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads a file: CSV where its name ends in {@code .csv} or {@code .tsv}, else JSON Lines in UTF-8. */
    public static FilePage read(Path file, String source, Brand brand) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, String.valueOf(file.getFileName()), source, brand);
        }
    }

    /** Reads the bytes of a file of that name, or of that address. */
    public static FilePage read(InputStream in, String name, String source, Brand brand) throws IOException {
        ReviewForm reader = new ReviewForm(FileKind.NAME, source, brand);
        Collected found = new Collected(name);
        if (separated(name)) {
            new CsvFile(reader, found).read(in);
        } else {
            new JsonLines(reader, found).read(in);
        }
        return found.page();
    }

    private static boolean separated(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv");
    }
}
