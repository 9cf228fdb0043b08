package dev.vidhuk.ingest.file;

import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been taken from a file so far: the last line of each id, and the lines that are no review. */
final class Collected {
    private final String name;
    private final Map<String, FoundReview> reviews = new LinkedHashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** The beginning of the file of that name. */
    Collected(String name) {
        this.name = name;
    }

    /** The line of that number, from 1, says a review. */
    void add(int line, FoundReview review) {
        String key = review.siteId() == null ? "line " + line : "id " + review.siteId();
        reviews.remove(key);
        reviews.put(key, review);
    }

    /** The line of that number, from 1, says none. */
    void refuse(int line, String problem, String content) {
        unreadable.add(new Unreadable(name + ", line " + line, problem, content));
    }

    FilePage page() {
        return new FilePage(List.copyOf(reviews.values()), unreadable);
    }
}
