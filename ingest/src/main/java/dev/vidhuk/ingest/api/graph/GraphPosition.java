package dev.vidhuk.ingest.api.graph;

import dev.vidhuk.ingest.api.TokenEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the walk over a wall has come: first the comments are read that are left of posts that were listed, then further
 * posts.
 *
 * @param posts what leads to the next page of posts; empty for the first
 * @param done whether there are no further posts
 */
record GraphPosition(List<Rest> rests, Map<String, String> posts, boolean done) {
    private static final String RESTS = "comments";
    private static final String POSTS = "posts";

    GraphPosition {
        rests = List.copyOf(rests);
        posts = Map.copyOf(posts);
    }

    /**
     * Comments of a post that are left to be read.
     *
     * @param from what leads to them
     */
    record Rest(String post, Map<String, String> from) {
        Rest {
            from = Map.copyOf(from);
        }

        private String text() {
            return post + "?" + TokenEndpoint.form(new TreeMap<>(from));
        }

        private static Rest of(String text) {
            String[] parts = text.split("\\?", 2);
            return new Rest(parts[0], Edge.parsed(parts[1]));
        }
    }

    /** Reads what {@link #position} wrote. */
    static GraphPosition of(Map<String, String> position) {
        List<Rest> rests = new ArrayList<>();
        for (String text : position.getOrDefault(RESTS, "").split(" ")) {
            if (!text.isEmpty()) {
                rests.add(Rest.of(text));
            }
        }
        String posts = position.get(POSTS);
        return new GraphPosition(
                rests, posts == null ? Map.of() : Edge.parsed(posts), posts == null && !position.isEmpty());
    }

    /** Empty where all was read. */
    Map<String, String> position() {
        Map<String, String> position = new TreeMap<>();
        if (!rests.isEmpty()) {
            position.put(RESTS, rests.stream().map(Rest::text).collect(Collectors.joining(" ")));
        }
        if (!done) {
            position.put(POSTS, TokenEndpoint.form(new TreeMap<>(posts)));
        }
        return position;
    }

    @Nullable
    Rest first() {
        return rests.isEmpty() ? null : rests.get(0);
    }

    /** Behind a page of posts. */
    GraphPosition behind(Map<String, String> nextPosts, List<Rest> left) {
        return new GraphPosition(left, nextPosts, nextPosts.isEmpty());
    }

    /** Behind a page of the first rest. */
    GraphPosition further(Map<String, String> next) {
        List<Rest> left = new ArrayList<>(rests.subList(1, rests.size()));
        if (!next.isEmpty()) {
            left.add(0, new Rest(rests.get(0).post(), next));
        }
        return new GraphPosition(left, posts, done);
    }
}
