package dev.vidhuk.ingest;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of place that customers write in: what it needs to be told, what it can show, how one is asked, and how text
 * from it is read that is in hand.
 */
public interface SourceKind {

    /** What stands as {@code type} of a source, and as the key of a brand's {@code accounts}. */
    String name();

    /** What it reads, in one line, for who looks for the right kind. */
    String summary();

    /** What one of its sources can show at best; a single source says the same of itself. */
    Capabilities capabilities();

    /** Where its sources begin to read. */
    Address address();

    /** What its sources are where the configuration does not say. */
    default Channel channel() {
        return Channel.PORTAL;
    }

    /** The time between two polls of its sources where the configuration does not say. */
    default Duration every() {
        return SourceSettings.EVERY;
    }

    /** The settings that it has beside those of every source, in the order in which a user meets them. */
    default List<Setting> settings() {
        return List.of();
    }

    /**
     * What is wrong with settings each of which is right for itself, as a sentence that begins with the name of one of
     * them; null where nothing is.
     */
    default @Nullable String problem(Options options) {
        return null;
    }

    /** What who configures such a source should be warned of, as the rest of a sentence that begins with it; or null. */
    default @Nullable String warning() {
        return null;
    }

    /**
     * One source of this kind.
     *
     * @throws IllegalArgumentException where the settings lack something; the message names it
     */
    ReviewSource open(SourceSettings settings, Brand brand, Means means);

    /**
     * Reads what was saved of such a place, as if it had just been fetched: a page, or an answer of its API.
     *
     * @param url where it was saved from; links and ids may depend on it
     * @param fetchedAt when it was saved: what "two days ago" is counted from
     * @throws SourceException {@code UNREADABLE} where a poll would say so of it
     * @throws IllegalArgumentException as {@link #open} does
     */
    Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException;

    /**
     * Where the sources of a kind begin to read, the key {@code url}.
     *
     * @param needed whether the configuration must say it
     * @param otherwise what holds where it does not; null where there is no such place, or it must be said
     */
    record Address(boolean needed, @Nullable String otherwise) {
        /** The configuration says where. */
        public static final Address GIVEN = new Address(true, null);
        /** It reads nothing that lies at an address of the web. */
        public static final Address NONE = new Address(false, null);

        /** All its sources are asked at one address, unless the configuration says another. */
        public static Address known(String url) {
            return new Address(false, url);
        }
    }
}
