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
 * @param url where it begins to read; null for a {@code file}
 * @param path the file to read, for {@code file}; or null
 * @param every the time between two polls
 * @param watch how far back each poll looks for edits and replies
 * @param maxPages how many pages one poll reads at most
 * @param trust whether "no reply here" may count as verified although nothing can witness it
 * @param page the selectors, for {@code page}; null where a preset gives them
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
        Duration watch,
        int maxPages,
        boolean trust,
        dev.vidhuk.ingest.page.@Nullable PageSettings page) {

    public static final Duration EVERY = Duration.ofMinutes(15);
    public static final Duration WATCH = Duration.ofDays(14);
    public static final int MAX_PAGES = 20;

    /** What all sources have in common that are read from one host, whatever the port; the name where there is none. */
    String host() {
        // by authority: java.net.URI knows no host where a name is not in ASCII
        String authority = url == null ? null : URI.create(url.strip()).getAuthority();
        return authority == null
                ? name
                : authority.replaceFirst(".*@", "").replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
