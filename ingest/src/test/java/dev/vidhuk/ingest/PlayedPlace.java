package dev.vidhuk.ingest;

import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.http.TestSite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A place of one kind on the loopback address, played as the real one is: its paging, its tokens, its way of refusing, of
 * showing replies, edits and deletions.
 * Safe for use by several threads: it is changed while it is asked.
 */
public abstract class PlayedPlace implements AutoCloseable {
    /** The account that speaks for the brand there. */
    public static final String OWNER = "owner-1";

    protected final TestSite site = new TestSite();

    /** The kind that it plays. */
    public abstract String type();

    /** How many reviews are on one of its pages. */
    public abstract int perPage();

    /** Where the source begins to read; empty where its kind has no address. */
    public String url() {
        return site.uri("").toString();
    }

    /** The settings of its kind, each a text. */
    public abstract Map<String, String> options();

    /** The account ids by which the brand is known there. */
    public List<String> accounts() {
        return List.of(OWNER);
    }

    /** The id by which the source knows what was published as that; more than it where an id must name its author. */
    public String siteId(String id) {
        return id;
    }

    /** A customer writes; with one star where the place has stars. */
    public abstract void publish(String id, String text, Instant at);

    /** The brand answers. */
    public abstract void reply(String id, String text, Instant at);

    /** The customer writes something else instead. */
    public abstract void edit(String id, String text, Instant at);

    /** What was written is taken away. */
    public abstract void delete(String id);

    /** The next requests are turned down in the place's own way: too many. */
    public abstract void throttle(int requests);

    /** Whether it does not say how long to wait when it turns requests down: then we wait a minute. */
    public boolean leavesUsGuessing() {
        return false;
    }

    /** Tokens that were given are valid no longer; returns whether the place has such ones. */
    public abstract boolean expire();

    /** Whether it says of a single review that it is gone; else only that it has none of that id to show. */
    public boolean ownsUpToDeletions() {
        return true;
    }

    /** From now on it answers in a form that nobody knows. */
    public abstract void garble();

    /** A source that reads it. */
    public final SourceSettings settings(String name) {
        return settings(name, Map.of());
    }

    /** The same with other values of some settings of its kind; an empty one leaves a setting out. */
    public final SourceSettings settings(String name, Map<String, String> others) {
        Map<String, List<String>> values = new TreeMap<>();
        SourceKind kind = Sources.kind(type()).orElseThrow();
        kind.settings().stream()
                .filter(setting -> setting.otherwise() != null)
                .forEach(setting -> values.put(setting.name(), List.of(String.valueOf(setting.otherwise()))));
        options().forEach((key, value) -> values.put(key, List.of(value)));
        others.forEach((key, value) -> values.put(key, value.isEmpty() ? List.of() : List.of(value)));
        return new SourceSettings(
                name,
                type(),
                null,
                "svitlo",
                Channel.PORTAL,
                null,
                url().isEmpty() ? null : url(),
                null,
                SourceSettings.EVERY,
                SourceSettings.sweepEvery(SourceSettings.EVERY),
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                false,
                null,
                new Options(values));
    }

    @Override
    public void close() {
        site.close();
    }
}
