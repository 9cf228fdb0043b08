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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        Optional<URI> next = address(list.place(id, open));
        for (int i = 0; next.isPresent() && i < ONWARD && !sightings.containsKey(id); i++) {
            next = read(next.get());
        }
        // where the site or our own limit has stopped us, it was not looked for, and is the next poll's first
        if (!stopped && !sightings.containsKey(id)) {
            list.missed(seen(id), open, at);
        }
    }

    /** Reads a page, unless it was read in this round; says which follows it. */
    private Optional<URI> read(URI page) {
        Optional<URI> known = nextOf.get(page);
        if (known != null) {
            return known;
        }
        stopped |= pages >= PAGES || !clock.instant().isBefore(until);
        Optional<URI> next = stopped ? Optional.empty() : ask(page);
        if (!stopped) {
            nextOf.put(page, next);
        }
        return next;
    }

    private Optional<URI> ask(URI page) {
        try {
            Optional<Spot> spot = reader.revisit(page);
            spot.ifPresent(shown -> take(shown, page));
            pages += spot.isPresent() ? 1 : 0;
            return spot.flatMap(shown -> Optional.ofNullable(shown.next()));
        } catch (SourceException e) {
            pages++;
            problems.add(String.valueOf(e.getMessage()));
            stopped = e.outcome() == Outcome.THROTTLED;
            return Optional.empty();
        }
    }

    private void take(Spot spot, URI page) {
        new Identification(settings.name(), memory, spot.startedAt())
                .identify(spot.reviews())
                .forEach((id, review) -> {
                    OpenCase open = wanted.get(id);
                    if (open != null && certain(review, seen(id)) && !sightings.containsKey(id)) {
                        sightings.put(id, new Sighting(id, review, spot.startedAt()));
                        list.found(
                                seen(id),
                                open,
                                spot.startedAt(),
                                review.url() == null ? page.toString() : review.url());
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
