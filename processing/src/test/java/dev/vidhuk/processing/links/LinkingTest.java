package dev.vidhuk.processing.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.ReviewLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any sequence of edits and erasures the links say what a look at all reviews says. */
final class LinkingTest {
    private static final Instant START = Instant.parse("2026-11-20T18:00:00Z");
    private static final List<String> AUTHORS = List.of("a", "b", "c", "d");

    private final Everything copies = new Everything();
    private final Map<String, ReviewLink> links = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsALookAtAllReviews(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 400; step++) {
            change("shop/" + random.nextInt(12), random.nextInt(5) == 0 ? null : any(random, AUTHORS));

            assertThat(links).isEqualTo(recount());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void staysSymmetricAndSmallWhereThereAreMoreCopiesThanAGroupHolds(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 600; step++) {
            String author = "author-" + random.nextInt(30);
            change("shop/" + random.nextInt(150), random.nextInt(6) == 0 ? null : any(random, List.of(author)));
        }

        assertThat(links).hasSizeGreaterThan(50);
        links.forEach((id, link) -> {
            assertThat(link.others()).hasSizeLessThan(Group.MOST).doesNotContain(id);
            link.others()
                    .forEach(other -> assertThat(links.get(other))
                            .satisfies(back -> assertThat(back.others()).contains(id)));
        });
        assertThat(copies.all.keySet()).containsAll(links.keySet());
    }

    private void change(String id, @Nullable Fingerprint fingerprint) {
        Linking.change(copies, id, fingerprint, 7).forEach((other, link) -> {
            assertThat(link).isNotEqualTo(Optional.ofNullable(links.get(other)));
            link.ifPresentOrElse(now -> links.put(other, now), () -> links.remove(other));
        });
    }

    /** Of three texts, each in four versions; those that follow one another are alike, the first and the last are not. */
    private static Fingerprint any(Random random, List<String> authors) {
        String signature = String.valueOf("abc".charAt(random.nextInt(3))).repeat(2 * Fingerprint.COMPONENTS);
        int changed = 2 * 20 * random.nextInt(4);
        return new Fingerprint(
                1,
                "0".repeat(changed) + signature.substring(changed),
                authors.get(random.nextInt(authors.size())),
                20,
                START.plus(Duration.ofDays(random.nextInt(20))));
    }

    /** Written anew, so that a mistake of the rule is not repeated here. */
    private Map<String, ReviewLink> recount() {
        Map<String, ReviewLink> all = new TreeMap<>();
        Set<String> left = new TreeSet<>(copies.all.keySet());
        while (!left.isEmpty()) {
            List<Copy> group = together(left.iterator().next());
            group.forEach(copy -> left.remove(copy.id()));
            if (group.size() > 1) {
                group.forEach(copy -> all.put(copy.id(), link(copy, group)));
            }
        }
        return all;
    }

    private List<Copy> together(String first) {
        Set<String> found = new TreeSet<>(Set.of(first));
        Deque<String> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            Copy copy = copies.all.get(next.remove());
            for (Copy other : copies.all.values()) {
                if (copy != null && copy.fingerprint().to(other.fingerprint()).copies() && found.add(other.id())) {
                    next.add(other.id());
                }
            }
        }
        return copies.all.values().stream()
                .filter(copy -> found.contains(copy.id()))
                .sorted((a, b) -> (a.fingerprint().writtenAt() + a.id())
                        .compareTo(b.fingerprint().writtenAt() + b.id()))
                .toList();
    }

    private static ReviewLink link(Copy copy, List<Copy> group) {
        Copy first = group.stream()
                .filter(other -> String.valueOf(other.fingerprint().author())
                        .equals(copy.fingerprint().author()))
                .findFirst()
                .orElseThrow();
        List<String> others =
                group.stream().map(Copy::id).filter(id -> !id.equals(copy.id())).toList();
        return new ReviewLink("c-" + AuthorName.sha256(first.id()), others, null);
    }

    /** Finds all that there is: no candidate is missed. */
    private static final class Everything implements Copies {
        final Map<String, Copy> all = new HashMap<>();

        @Override
        public @Nullable Copy get(String id) {
            return all.get(id);
        }

        @Override
        public void put(Copy copy) {
            all.put(copy.id(), copy);
        }

        @Override
        public void remove(String id) {
            all.remove(id);
        }

        @Override
        public Collection<String> list(Copy copy) {
            return List.of();
        }

        @Override
        public boolean lists(Copy copy) {
            return true;
        }

        @Override
        public void unlist(Copy copy) {}

        @Override
        public Collection<String> near(Fingerprint fingerprint, long season) {
            return all.keySet().stream().sorted().toList();
        }
    }
}
