package dev.vidhuk.ingest;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.SeenReview;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for reviews with an open case which a listing did not show, each at its own address, the one whose step comes next
 * first. A page is read once for all of them. What is not found stays as it was: a page may have moved or be closed to us,
 * and only complete sweeps tell that a review is gone.
 */
final class RevisitRound {
    /** How many pages one poll reads at most beside its listing. */
    static final int PAGES = 10;
    /** How far a review that was pushed down is followed, in pages from where it lay. */
    static final int ONWARD = 5;

    private final SourceSettings settings;
    private final ReviewSource reader;
    private final RevisitList list;
    private final Memory memory;
    private final Clock clock;

    private final Map<URI, Optional<URI>> nextOf = new HashMap<>();
    private final Map<String, Sighting> sightings = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private Map<String, OpenCase> wanted = Map.of();
    private Instant until = Instant.MAX;
    private int pages;
    private boolean stopped;

    /** A round of one poll. */
    RevisitRound(SourceSettings settings, ReviewSource reader, RevisitList list, Memory memory, Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.list = list;
        this.memory = memory;
        this.clock = clock;
    }

    /** Looks for those of these cases' reviews that are due. */
    void look(Map<String, OpenCase> unlisted) {
        wanted = unlisted;
        Instant now = clock.instant();
        until = now.plus(settings.limit());
        List<String> due = unlisted.entrySet().stream()
                .filter(one -> !list.dueAt(seen(one.getKey()), one.getValue()).isAfter(now))
                .sorted(Comparator.comparing(
                        one -> Objects.requireNonNullElse(one.getValue().nextStepAt(), Instant.MAX)))
                .map(Map.Entry::getKey)
                .toList();
        for (String id : due) {
            lookFor(id);
        }
    }

    /** The reviews that were seen, each with the moment at which the fetch that showed it began. */
    List<Sighting> sightings() {
        return List.copyOf(sightings.values());
    }

    /** The ids of reviews of which the place says that they are no more. */
    Set<String> gone() {
        return Set.copyOf(gone);
    }

    /** What could not be read, or null. */
    @Nullable
    String problem() {
        return problems.isEmpty()
                ? null
                : problems.size() + " pages of older reviews could not be read, first " + problems.get(0);
    }

    private void lookFor(String id) {
        OpenCase open = Objects.requireNonNull(wanted.get(id));
        Instant at = clock.instant();
        if (!asked(id)) {
            Optional<URI> next = address(list.place(id, open));
            for (int i = 0; next.isPresent() && i < ONWARD && !sightings.containsKey(id); i++) {
                next = read(next.get());
            }
        }
        // where the site or our own limit has stopped us, it was not looked for, and is the next poll's first
        if (!stopped && !sightings.containsKey(id)) {
            list.missed(seen(id), open, at);
        }
    }

    /** Asks for the review itself; says whether the place can be asked so. */
    private boolean asked(String id) {
        if (stop()) {
            return true;
        }
        try {
            Optional<Spot> spot = reader.revisit(id.substring(settings.name().length() + 1));
            spot.ifPresent(shown -> take(shown, list.place(id, Objects.requireNonNull(wanted.get(id)))));
            pages += spot.isPresent() ? 1 : 0;
            return spot.isPresent();
        } catch (SourceException e) {
            fail(e);
            return true;
        }
    }

    private boolean stop() {
        stopped |= pages >= PAGES || !clock.instant().isBefore(until);
        return stopped;
    }

    /** Reads a page, unless it was read in this round; says which follows it. */
    private Optional<URI> read(URI page) {
        Optional<URI> known = nextOf.get(page);
        if (known != null) {
            return known;
        }
        Optional<URI> next = stop() ? Optional.empty() : ask(page);
        if (!stopped) {
            nextOf.put(page, next);
        }
        return next;
    }

    private Optional<URI> ask(URI page) {
        try {
            Optional<Spot> spot = reader.revisit(page);
            spot.ifPresent(shown -> take(shown, page.toString()));
            pages += spot.isPresent() ? 1 : 0;
            return spot.flatMap(shown -> Optional.ofNullable(shown.next()));
        } catch (SourceException e) {
            fail(e);
            return Optional.empty();
        }
    }

    private void fail(SourceException failure) {
        pages++;
        problems.add(String.valueOf(failure.getMessage()));
        stopped = failure.outcome() == Outcome.THROTTLED;
    }

    private void take(Spot spot, @Nullable String place) {
        spot.gone().forEach(siteId -> gone.add(settings.name() + "/" + siteId));
        new Identification(settings.name(), memory, spot.startedAt())
                .identify(spot.reviews())
                .forEach((id, review) -> {
                    OpenCase open = wanted.get(id);
                    if (open != null && certain(review, seen(id)) && !sightings.containsKey(id)) {
                        sightings.put(id, new Sighting(id, review, spot.startedAt()));
                        list.found(seen(id), open, spot.startedAt(), review.url() == null ? place : review.url());
                    }
                });
    }

    /**
     * Whether it is that review beyond doubt. On a page that we have never read, a namesake's review is easily the only one
     * of its name; in a listing it is not, since there the others are known.
     */
    private static boolean certain(FoundReview review, SeenReview seen) {
        if (review.siteId() != null || Fingerprint.ofContent(review).equals(seen.hash())) {
            return true;
        }
        Instant published = review.publishedAt();
        return published != null
                && Duration.between(published, seen.publishedAt()).abs().compareTo(Duration.ofDays(1)) <= 0;
    }

    private SeenReview seen(String id) {
        return Objects.requireNonNull(memory.seen(id));
    }

    private static Optional<URI> address(@Nullable String place) {
        try {
            return place == null ? Optional.empty() : Optional.of(URI.create(place.replaceFirst("#.*", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
