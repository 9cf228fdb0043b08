package dev.vidhuk.ingest.file;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Reads a file of JSON Lines or CSV whenever it has changed. What is missing from it is not withdrawn, since many an export
 * holds only what is new; a line with {@code withdrawnAt} says so.
 */
public final class FileSource implements ReviewSource {
    private static final String STAMP = "file";

    private final String source;
    private final Path file;
    private final Brand brand;
    private final Clock clock;

    /**
     * The source that a file is.
     *
     * @param source its name, which the ids of published reviews begin with
     * @param brand whose accounts, listed under {@code file}, make a reply official beside what the lines say
     */
    public FileSource(String source, Path file, Brand brand, Clock clock) {
        this.source = source;
        this.file = file;
        this.brand = brand;
        this.clock = clock;
    }

    /** An imported review is no witness of what its site shows now, so that replies are not said to be visible. */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, true, true, true, Precision.SECOND, null);
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        Instant startedAt = clock.instant();
        try {
            // before reading: what is appended meanwhile must count as a change at the next poll
            String stamp = stamp();
            if (stamp.equals(request.position().get(STAMP)) && request.wanted().isEmpty()) {
                return Listing.asBefore(startedAt, request.position());
            }
            FilePage page = FilePage.read(file, source, brand);
            return new Listing(
                    false, startedAt, page.reviews(), Ending.COMPLETE, null, Map.of(STAMP, stamp), page.unreadable());
        } catch (NoSuchFileException e) {
            throw new SourceException(Outcome.FAILED, file + " does not exist", e);
        } catch (IOException e) {
            throw new SourceException(Outcome.FAILED, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String stamp() throws IOException {
        return Files.size(file) + "@" + Files.getLastModifiedTime(file).toInstant();
    }
}
