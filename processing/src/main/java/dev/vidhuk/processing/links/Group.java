package dev.vidhuk.processing.links;

import dev.vidhuk.events.ReviewLink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies of one text: each is like one of the others at least. The earliest comes first, and names conversation and campaign. */
final class Group {
    /** So many reviews belong together at most; what comes then begins another group, of the same campaign if it is one. */
    static final int MOST = 20;
    /** So many authors of one text make a campaign; one who is not named counts as another each time. */
    static final int CAMPAIGN = 5;

    private static final Comparator<Copy> EARLIEST =
            Comparator.comparing((Copy copy) -> copy.fingerprint().writtenAt()).thenComparing(Copy::id);

    private final List<Copy> copies;
    private final @Nullable String campaign;

    private Group(Collection<Copy> copies, @Nullable String inherited) {
        this.copies = copies.stream().sorted(EARLIEST).toList();
        this.campaign = campaign(this.copies, inherited);
    }

    static Group of(Collection<Copy> copies) {
        return new Group(copies, null);
    }

    private static @Nullable String campaign(List<Copy> copies, @Nullable String inherited) {
        Optional<String> known = Stream.concat(copies.stream().map(Copy::campaign), Stream.ofNullable(inherited))
                .filter(Objects::nonNull)
                .findFirst();
        return known.orElseGet(() -> authors(copies) < CAMPAIGN ? null : "m-" + digest(copies.get(0)));
    }

    private static long authors(List<Copy> copies) {
        long unnamed = copies.stream()
                .filter(copy -> copy.fingerprint().author() == null)
                .count();
        return unnamed
                + copies.stream()
                        .map(copy -> copy.fingerprint().author())
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
    }

    private static String digest(Copy copy) {
        return AuthorName.sha256(copy.id());
    }

    /**
     * Where a copy that has come now belongs to, of the groups that have something like it.
     *
     * @param campaign the one that something like it belongs to, or null
     */
    static Group joining(Copy copy, List<Group> alike, @Nullable String campaign) {
        List<Copy> together = new ArrayList<>(List.of(copy));
        alike.stream()
                .sorted(Comparator.comparing((Group group) -> !group.hasAuthorOf(copy))
                        .thenComparing(group -> group.copies.get(0), EARLIEST))
                .filter(group -> together.size() + group.copies.size() <= MOST)
                .forEach(group -> together.addAll(group.copies));
        return new Group(together, campaign);
    }

    private boolean hasAuthorOf(Copy copy) {
        return copies.stream().anyMatch(mine -> mine.fingerprint().to(copy.fingerprint()) == Resemblance.SAME_AUTHOR);
    }

    /** What is left without that review: several groups where nothing else held them together. */
    List<Group> without(String id) {
        List<Copy> left = new ArrayList<>(copies);
        left.removeIf(copy -> copy.id().equals(id));
        List<Group> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            groups.add(Group.of(takeOne(left)));
        }
        return groups;
    }

    private static List<Copy> takeOne(List<Copy> left) {
        List<Copy> taken = new ArrayList<>();
        Deque<Copy> next = new ArrayDeque<>(List.of(left.remove(0)));
        while (!next.isEmpty()) {
            Copy copy = next.remove();
            taken.add(copy);
            List<Copy> near = left.stream()
                    .filter(other -> other.fingerprint().to(copy.fingerprint()).copies())
                    .toList();
            left.removeAll(near);
            next.addAll(near);
        }
        return taken;
    }

    /** The copies as they are to be remembered. */
    List<Copy> copies() {
        return copies.stream()
                .map(copy -> new Copy(copy.id(), copy.fingerprint(), copy.season(), others(copy), campaign))
                .toList();
    }

    private List<String> others(Copy copy) {
        return copies.stream().map(Copy::id).filter(id -> !id.equals(copy.id())).toList();
    }

    /** What is to be said of that review of the group, if anything. */
    Optional<ReviewLink> link(Copy copy) {
        return copies.size() == 1 && campaign == null
                ? Optional.empty()
                : Optional.of(new ReviewLink("c-" + digest(firstOf(copy)), others(copy), campaign));
    }

    private Copy firstOf(Copy copy) {
        String author = copy.fingerprint().author();
        return author == null
                ? copy
                : copies.stream()
                        .filter(other -> author.equals(other.fingerprint().author()))
                        .findFirst()
                        .orElse(copy);
    }
}
