package dev.vidhuk.processing;

import dev.vidhuk.processing.links.Bucket;
import dev.vidhuk.processing.links.Copies;
import dev.vidhuk.processing.links.Copy;
import dev.vidhuk.processing.links.Fingerprint;
import dev.vidhuk.processing.links.Linking;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The copies of one brand, in the stores that all brands of a task share; for one change, since it remembers buckets. */
final class StoredCopies implements Copies {
    /** Two groups and more: a flood of texts that are hardly alike costs no more than one of copies. */
    private static final int MOST_CANDIDATES = 32;

    private final KeyValueStore<String, Copy> copies;
    private final KeyValueStore<String, Bucket> buckets;
    private final String brand;
    /** Most are looked at when copies are sought, and again when the review is listed. */
    private final Map<String, Bucket> read = new HashMap<>();

    StoredCopies(KeyValueStore<String, Copy> copies, KeyValueStore<String, Bucket> buckets, String brand) {
        this.copies = copies;
        this.buckets = buckets;
        this.brand = brand;
    }

    @Override
    public @Nullable Copy get(String id) {
        return copies.get(key(id));
    }

    @Override
    public void put(Copy copy) {
        copies.put(key(copy.id()), copy);
    }

    @Override
    public void remove(String id) {
        copies.delete(key(id));
    }

    private String key(String id) {
        return brand + "|" + id;
    }

    @Override
    public Collection<String> list(Copy copy) {
        List<String> keys = keys(copy.fingerprint(), copy.season());
        Set<String> before = idsUnder(keys);
        keys.forEach(key -> write(key, bucket(key).with(copy.id())));
        before.removeAll(idsUnder(keys));
        return before;
    }

    private Set<String> idsUnder(List<String> keys) {
        Set<String> ids = new LinkedHashSet<>();
        keys.forEach(key -> ids.addAll(bucket(key).ids()));
        return ids;
    }

    @Override
    public boolean lists(Copy copy) {
        return keys(copy.fingerprint(), copy.season()).stream()
                .anyMatch(key -> bucket(key).ids().contains(copy.id()));
    }

    @Override
    public void unlist(Copy copy) {
        keys(copy.fingerprint(), copy.season())
                .forEach(key -> write(key, bucket(key).without(copy.id())));
    }

    private void write(String key, Bucket bucket) {
        read.put(key, bucket);
        if (bucket.ids().isEmpty()) {
            buckets.delete(key);
        } else {
            buckets.put(key, bucket);
        }
    }

    /** Those first that have the most bands in common with it, for they are the most alike. */
    @Override
    public Collection<String> near(Fingerprint fingerprint, long season) {
        Map<String, Integer> bands = new LinkedHashMap<>();
        LongStream.of(season, season - 1)
                .boxed()
                .flatMap(each -> keys(fingerprint, each).stream())
                .flatMap(key -> bucket(key).ids().stream())
                .forEach(id -> bands.merge(id, 1, Integer::sum));
        return bands.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Bucket bucket(String key) {
        return read.computeIfAbsent(
                key, each -> Optional.ofNullable(buckets.get(each)).orElse(Bucket.EMPTY));
    }

    private List<String> keys(Fingerprint fingerprint, long season) {
        String first = first(season) + brand + "|";
        return fingerprint.bands().stream().map(first::concat).toList();
    }

    /** Keys are ordered by season, so that old ones are found in a row. */
    static String first(long season) {
        return String.format(Locale.ROOT, "%06d|", season);
    }

    /** Forgets what came before the last season under this key. */
    static void forget(
            KeyValueStore<String, Copy> copies,
            KeyValueStore<String, Bucket> buckets,
            String key,
            Bucket bucket,
            long season) {
        String brand = key.split("\\|")[1];
        Copies ofBrand = new StoredCopies(copies, buckets, brand);
        bucket.ids().forEach(id -> Linking.forget(ofBrand, id, season));
        buckets.delete(key);
    }
}
