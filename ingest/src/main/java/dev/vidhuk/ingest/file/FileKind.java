package dev.vidhuk.ingest.file;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.http.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/** Exports that lie on this machine. */
public final class FileKind implements SourceKind {
    /** What stands as {@code type}. */
    public static final String NAME = "file";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "a file of JSON Lines or CSV, whenever it has changed";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, true, true, true, Precision.SECOND, null);
    }

    @Override
    public Address address() {
        return Address.NONE;
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Path path = Path.of(settings.given("path", settings.path()));
        return new FileSource(settings.name(), path, brand, means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt) {
        try {
            FilePage page = FilePage.read(content.stream(), url.toString(), settings.name(), brand);
            return Listing.saved(fetchedAt, page.reviews(), page.unreadable());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory: cannot happen
        }
    }
}
