package dev.vidhuk.processing.links;

import dev.vidhuk.events.ReviewLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One change of a review, and what it changes in the links of others. */
public final class Linking {
    private final Copies copies;
    private final long season;
    private final Map<String, Optional<ReviewLink>> before = new HashMap<>();
    private final Map<String, Optional<ReviewLink>> after = new LinkedHashMap<>();

    private Linking(Copies copies, long season) {
        this.copies = copies;
        this.season = season;
    }

    /** The span of time in which that instant lies. Copies are found during the season in which they came, and the next. */
    public static long season(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), Fingerprint.WINDOW.toSeconds());
    }

    /**
     * Remembers the review as it is now.
     *
     * @param fingerprint null where it is gone or says too little
     * @param season in which this happens
     * @return the links that are others now, by review; empty where one is to be taken back
     */
    public static Map<String, Optional<ReviewLink>> change(
            Copies copies, String id, @Nullable Fingerprint fingerprint, long season) {
        Linking linking = new Linking(copies, season);
        List<String> formerOthers = linking.leave(id);
        if (fingerprint != null) {
            linking.join(Copy.alone(id, fingerprint, season), formerOthers);
        }
        // not before: one that is left alone for a moment may be found again by the one that left
        linking.after.forEach((other, link) -> {
            if (link.isEmpty()) {
                forget(copies, other, season);
            }
        });
        return linking.changes();
    }

    /** What is said of that review at present, if anything. */
    public static Optional<ReviewLink> link(Copies copies, String id) {
        return Optional.ofNullable(copies.get(id))
                .flatMap(copy -> group(copies, copy).link(copy));
    }

    /** Forgets a review under which nothing new can be found any more, unless it is linked. */
    public static void forget(Copies copies, String id, long season) {
        Copy copy = copies.get(id);
        if (copy != null && !copy.linked() && !isFound(copies, copy, season)) {
            copies.remove(id);
        }
    }

    private List<String> leave(String id) {
        Copy copy = copies.get(id);
        if (copy == null) {
            before.put(id, Optional.empty());
            return List.of();
        }
        Group group = group(copy);
        note(group);
        copies.unlist(copy);
        copies.remove(id);
        after.put(id, Optional.empty());
        group.without(id).forEach(this::keep);
        return copy.others();
    }

    private void join(Copy copy, Collection<String> formerOthers) {
        List<Copy> alike = alike(copy, formerOthers);
        List<Group> groups = alike.stream()
                .filter(one -> !one.isOfFullGroup())
                .map(this::group)
                .toList();
        String campaign = alike.stream()
                .map(Copy::campaign)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        groups.forEach(this::note);
        keep(Group.joining(copy, groups, campaign));
        copies.list(copy).forEach(id -> forget(copies, id, season));
    }

    /** What is like that copy, one of each group. */
    private List<Copy> alike(Copy copy, Collection<String> formerOthers) {
        List<Copy> alike = new ArrayList<>();
        Set<String> met = new HashSet<>(Set.of(copy.id()));
        Stream.concat(formerOthers.stream(), copies.near(copy.fingerprint(), season).stream())
                .filter(id -> !met.contains(id))
                .map(copies::get)
                .filter(Objects::nonNull)
                .filter(other -> other.fingerprint().to(copy.fingerprint()).copies())
                .filter(other -> met.add(other.id()))
                .forEach(other -> {
                    met.addAll(other.others());
                    alike.add(other);
                });
        return alike;
    }

    private Group group(Copy copy) {
        return group(copies, copy);
    }

    private static Group group(Copies copies, Copy copy) {
        List<Copy> all = new ArrayList<>(List.of(copy));
        copy.others().forEach(id -> Optional.ofNullable(copies.get(id)).ifPresent(all::add));
        return Group.of(all);
    }

    private void keep(Group group) {
        for (Copy copy : group.copies()) {
            copies.put(copy);
            after.put(copy.id(), group.link(copy));
        }
    }

    private static boolean isFound(Copies copies, Copy copy, long season) {
        return copy.season() >= season - 1 && copies.lists(copy);
    }

    /** What was said before the change. */
    private void note(Group group) {
        group.copies().forEach(copy -> before.putIfAbsent(copy.id(), group.link(copy)));
    }

    private Map<String, Optional<ReviewLink>> changes() {
        Map<String, Optional<ReviewLink>> changes = new LinkedHashMap<>();
        after.forEach((id, link) -> {
            if (!link.equals(before.getOrDefault(id, Optional.empty()))) {
                changes.put(id, link);
            }
        });
        return changes;
    }
}
