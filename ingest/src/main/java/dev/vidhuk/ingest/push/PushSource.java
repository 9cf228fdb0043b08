package dev.vidhuk.ingest.push;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.push.Inbox.Kept;
import dev.vidhuk.ingest.push.Inbox.Stretch;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was brought since its last poll. What is not brought again is not withdrawn; a review with
 * {@code withdrawnAt} says so.
 */
final class PushSource implements ReviewSource {
    private static final String PLACE = "place";

    private final String source;
    private final boolean trust;
    private final PushReader reader;
    private final Inbox inbox;
    private final Clock clock;
    private volatile boolean more;

    PushSource(SourceSettings settings, Brand brand, Inbox inbox, Clock clock) {
        this.source = settings.name();
        this.trust = settings.trust();
        this.reader = new PushReader(source, brand);
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return PushKind.CAPABILITIES;
    }

    @Override
    public boolean more() {
        return more;
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        Instant startedAt = clock.instant();
        Long from = place(request.position());
        if (from == null) {
            // what a first poll shows counts as history, and whatever is brought is news
            more = true;
            return nothing(startedAt, 0);
        }
        // the last of each id, in the order in which they came
        Map<String, Kept> brought = new LinkedHashMap<>();
        if (trust && !request.wanted().isEmpty()) {
            inbox.before(source, from, kept -> {
                if (request.wanted().contains(kept.review().siteId())) {
                    take(kept, brought);
                }
            });
        }
        Stretch stretch = inbox.next(source, from, kept -> take(kept, brought));
        more = stretch.more();
        List<Unreadable> unreadable = new ArrayList<>(lost(from, stretch));
        List<FoundReview> reviews = read(brought, unreadable);
        if (reviews.isEmpty() && unreadable.isEmpty()) {
            return nothing(startedAt, stretch.next());
        }
        return new Listing(
                reviews.isEmpty(),
                startedAt,
                reviews,
                Ending.COMPLETE,
                null,
                Map.of(PLACE, Long.toString(stretch.next())),
                unreadable);
    }

    private static void take(Kept kept, Map<String, Kept> brought) {
        brought.remove(kept.review().siteId());
        brought.put(kept.review().siteId(), kept);
    }

    private List<FoundReview> read(Map<String, Kept> brought, List<Unreadable> unreadable) {
        List<FoundReview> reviews = new ArrayList<>();
        for (Kept kept : brought.values()) {
            try {
                reviews.add(reader.review(kept.review()));
            } catch (IllegalArgumentException e) {
                unreadable.add(new Unreadable(
                        "what came at " + kept.place(),
                        String.valueOf(e.getMessage()),
                        kept.review().json()));
            }
        }
        return reviews;
    }

    /** What came so long ago that it is not kept any more, before anybody has read it. */
    private static List<Unreadable> lost(long from, Stretch stretch) {
        if (from == 0 || stretch.from() <= from) {
            return List.of();
        }
        String place = "what came from " + from + " to " + (stretch.from() - 1);
        return List.of(new Unreadable(place, "was not read in time, and is not kept any more", place));
    }

    private static Listing nothing(Instant startedAt, long next) {
        Map<String, String> position = Map.of(PLACE, Long.toString(next));
        return Listing.asBefore(startedAt, position);
    }

    private static @Nullable Long place(Map<String, String> position) {
        String place = position.get(PLACE);
        return place == null ? null : Long.valueOf(place);
    }
}
