package dev.vidhuk.ingest;

import dev.vidhuk.ingest.file.FilePage;
import dev.vidhuk.ingest.file.FileSource;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.page.PageReader;
import dev.vidhuk.ingest.page.PageReading;
import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.PageSource;
import dev.vidhuk.ingest.structured.StructuredPage;
import dev.vidhuk.ingest.structured.StructuredSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of sources that there are, and how one of each is made. */
public final class Sources {
    private static final String STRUCTURED = "structured";
    private static final String PAGE = "page";
    private static final String FILE = "file";

    private Sources() {}

    /** What may stand as a source's {@code type}. */
    public static List<String> kinds() {
        return List.of(STRUCTURED, PAGE, FILE);
    }

    /**
     * The source that the settings describe.
     *
     * @throws IllegalArgumentException where the settings lack something or hold a wrong selector; the message names it
     */
    public static ReviewSource create(SourceSettings settings, Brand brand, Fetcher fetcher, Clock clock) {
        return switch (settings.type()) {
            case STRUCTURED -> new StructuredSource(url(settings), brand, fetcher);
            case PAGE -> {
                PageSettings page = page(settings);
                PageReader reader = new PageReader(page, brand);
                yield new PageSource(url(settings), page, reader, settings.maxPages(), fetcher);
            }
            case FILE ->
                new FileSource(settings.name(), Path.of(given(settings, "path", settings.path())), brand, clock);
            default -> throw unknown(settings);
        };
    }

    /**
     * Reads a saved page as if it had just been fetched.
     *
     * @param page its bytes, in whichever encoding it names
     * @param url where it was saved from; links and ids may depend on it
     * @param fetchedAt when it was saved: what "two days ago" is counted from
     * @throws SourceException {@code UNREADABLE} where a poll would say so of that page
     * @throws IllegalArgumentException as {@link #create} does
     */
    public static Listing read(SourceSettings settings, Brand brand, byte[] page, URI url, Instant fetchedAt)
            throws SourceException {
        Content content = new Content(page, null);
        return switch (settings.type()) {
            case STRUCTURED ->
                StructuredSource.listing(StructuredPage.read(content, url, fetchedAt, brand), fetchedAt, Map.of());
            case PAGE -> listing(new PageReader(page(settings), brand).first(content, url, fetchedAt), fetchedAt);
            case FILE -> listing(lines(settings, brand, page, url), fetchedAt);
            default -> throw unknown(settings);
        };
    }

    private static FilePage lines(SourceSettings settings, Brand brand, byte[] page, URI url) {
        try {
            return FilePage.read(new ByteArrayInputStream(page), url.toString(), settings.name(), brand);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory: cannot happen
        }
    }

    private static Listing listing(PageReading page, Instant at) {
        boolean complete = page.next() == null;
        return new Listing(
                false,
                at,
                page.reviews(),
                complete ? Ending.COMPLETE : Ending.LIMIT,
                complete ? Instant.MIN : null,
                Map.of(),
                page.unreadable());
    }

    private static Listing listing(FilePage page, Instant at) {
        return new Listing(false, at, page.reviews(), Ending.COMPLETE, null, Map.of(), page.unreadable());
    }

    private static URI url(SourceSettings settings) {
        return URI.create(given(settings, "url", settings.url()).strip());
    }

    private static PageSettings page(SourceSettings settings) {
        return given(settings, "page or preset", settings.page());
    }

    private static <T> T given(SourceSettings settings, String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "source " + settings.name() + " of type " + settings.type() + " needs: " + name);
        }
        return value;
    }

    private static IllegalArgumentException unknown(SourceSettings settings) {
        return new IllegalArgumentException(
                "source " + settings.name() + ": no type " + settings.type() + "; there are " + kinds());
    }
}
