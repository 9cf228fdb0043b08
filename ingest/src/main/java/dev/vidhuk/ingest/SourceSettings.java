package dev.vidhuk.ingest;

import dev.vidhuk.events.Channel;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says of one source.
 *
 * @param name first part of every review id
 * @param type the kind of source, such as {@code page}
 * @param preset a shipped set of selectors, for {@code page}; or null
 * @param url where it begins to read; null for a kind that reads nothing on the web
 * @param path the file to read, for {@code file}; or null
 * @param every the time between two polls
 * @param sweepEvery the least time between two sweeps: polls that read on where all is known, for edits, replies and
 *     withdrawals
 * @param watch how far back each sweep looks
 * @param maxPages how many pages one poll reads at most
 * @param trust whether "no reply here" may count as verified although nothing can witness it
 * @param page the selectors, for {@code page}; null where a preset gives them
 * @param options what its kind wants to be told beside all this
 */
public record SourceSettings(
        String name,
        String type,
        @Nullable String preset,
        String brand,
        Channel channel,
        @Nullable String location,
        @Nullable String url,
        @Nullable String path,
        Duration every,
        Duration sweepEvery,
        Duration watch,
        int maxPages,
        boolean trust,
        dev.vidhuk.ingest.page.@Nullable PageSettings page,
        Options options) {

    public static final Duration EVERY = Duration.ofMinutes(15);
    public static final Duration WATCH = Duration.ofDays(14);
    public static final int MAX_PAGES = 20;

    private static final Duration LONGEST_SWEEP_EVERY = Duration.ofHours(1);
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(10);
    private static final Duration SHORTEST_LIMIT = Duration.ofMinutes(1);

    /**
     * Where it begins to read.
     *
     * @throws IllegalArgumentException where nothing says where
     */
    public URI address() {
        return URI.create(given("url", url).strip());
    }

    /**
     * A setting that its kind cannot do without.
     *
     * @throws IllegalArgumentException where it is null; the message says what is missing
     */
    public <T> T given(String setting, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("source " + name + " of type " + type + " needs: " + setting);
        }
        return value;
    }

    /** What all sources have in common that are read from one host, whatever the port; the name where there is none. */
    String host() {
        // by authority: java.net.URI knows no host where a name is not in ASCII
        String authority = url == null ? null : URI.create(url.strip()).getAuthority();
        return authority == null
                ? name
                : authority.replaceFirst(".*@", "").replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    /** The {@code sweepEvery} of a source that is polled so often and says nothing else: ten times that, up to an hour. */
    public static Duration sweepEvery(Duration every) {
        return longer(every, shorter(every.multipliedBy(10), LONGEST_SWEEP_EVERY));
    }

    /** How long a poll may go on asking for pages of the list, and then as long for single reviews: 1 to 10 minutes. */
    Duration limit() {
        return longer(SHORTEST_LIMIT, shorter(every, LONGEST_LIMIT));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
