package dev.vidhuk.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Capabilities;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.PagedSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.api.TokenEndpoint;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for what a search finds, newest first, and for the thread below each post that somebody has answered. */
final class BlueskySource implements PagedSource {
    private static final String CURSOR = "cursor";

    private final Api api;
    private final URI server;
    private final String search;
    private final PostReader reader;
    private final int maxPages;
    private final Clock clock;

    BlueskySource(Api api, URI server, String search, PostReader reader, int maxPages, Clock clock) {
        this.api = api;
        this.server = server;
        this.search = search;
        this.reader = reader;
        this.maxPages = maxPages;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return BlueskyKind.CAPABILITIES;
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("q", search, "sort", "latest", "limit", "100"));
        parameters.putAll(position);
        Answered answer = api.get(method("searchPosts", parameters));
        Set<String> gone = new HashSet<>();
        JsonNode posts = answer.json().path("posts");
        Items items = Items.of(posts, "posts", post -> review(post, gone));
        String cursor = answer.json().path(CURSOR).asText("");
        boolean last = cursor.isEmpty() || posts.isEmpty();
        return new ListedPage(
                answer.startedAt(),
                items.reviews(),
                items.unreadable(),
                true,
                last ? Map.of() : Map.of(CURSOR, cursor),
                gone);
    }

    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        Instant startedAt = clock.instant();
        Set<String> gone = new HashSet<>();
        FoundReview review = thread(PostReader.uri(siteId), gone);
        return Optional.of(new Spot(startedAt, Stream.ofNullable(review).toList(), null, gone));
    }

    /** Null where it is the brand's own, or was just deleted. */
    private @Nullable FoundReview review(JsonNode post, Set<String> gone) throws SourceException {
        if (reader.byBrand(post) || !PostReader.isPost(post)) {
            return null;
        }
        return post.path("replyCount").asInt() == 0
                ? reader.review(post, List.of())
                : thread(post.path("uri").asText(), gone);
    }

    private @Nullable FoundReview thread(String uri, Set<String> gone) throws SourceException {
        Optional<Answered> answer =
                api.find(method("getPostThread", Map.of("uri", uri, "depth", "1000", "parentHeight", "0")));
        JsonNode thread = answer.map(found -> found.json().path("thread")).orElse(null);
        if (thread == null || PostReader.isGone(thread)) {
            gone.add(String.valueOf(PostReader.siteId(uri)));
            return null;
        }
        return reader.review(thread.path("post"), PostReader.below(thread));
    }

    private URI method(String name, Map<String, String> parameters) {
        return server.resolve("/xrpc/app.bsky.feed." + name + "?" + TokenEndpoint.form(parameters));
    }
}
