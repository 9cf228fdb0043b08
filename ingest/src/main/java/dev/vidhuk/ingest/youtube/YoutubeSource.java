package dev.vidhuk.ingest.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Capabilities;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.PagedSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Endpoint;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks YouTube for threads of comments, newest first. A thread shows some of its replies; where there are more, they are asked for. */
public final class YoutubeSource implements PagedSource {
    /** The most that may be asked for. */
    private static final int PER_PAGE = 100;
    /** A thread with more than so many pages of replies is no conversation with a customer. */
    private static final int REPLY_PAGES = 10;

    private static final String PAGE_TOKEN = "pageToken";
    private static final String THREADS = "commentThreads";

    private final Endpoint endpoint;
    private final Api api;
    private final Map<String, String> filter;
    private final YoutubeReader reader;
    private final int maxPages;
    private final Clock clock;

    /**
     * The source that a channel or video is.
     *
     * @param filter the parameter that says which threads are meant
     */
    YoutubeSource(
            Endpoint endpoint, Api api, Map<String, String> filter, YoutubeReader reader, int maxPages, Clock clock) {
        this.endpoint = endpoint;
        this.api = api;
        this.filter = Map.copyOf(filter);
        this.reader = reader;
        this.maxPages = maxPages;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return YoutubeKind.CAPABILITIES;
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        Map<String, String> query = new TreeMap<>(filter);
        query.put("order", "time");
        query.put("maxResults", String.valueOf(PER_PAGE));
        query.putAll(position);
        Answered answer = api.get(threads(query));
        Items items = reader.threads(answer.json(), THREADS, this::replies);
        String next = Fields.text(answer.json(), "nextPageToken");
        return new ListedPage(answer.startedAt(), items.reviews(), items.unreadable(), true, position(next));
    }

    /** An id that is no more is left out of the answer, or answered with 404. */
    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        Instant startedAt = clock.instant();
        Optional<Answered> answer = api.find(threads(Map.of("id", siteId)));
        if (answer.isEmpty() || emptied(answer.get().json())) {
            return Optional.of(new Spot(startedAt, List.of(), null, Set.of(siteId)));
        }
        Items items = reader.threads(answer.get().json(), THREADS, this::replies);
        return Optional.of(new Spot(startedAt, items.reviews(), null));
    }

    /** Whether it is a list, and nothing in it. */
    private static boolean emptied(JsonNode json) {
        return json.path("items").isArray() && json.path("items").isEmpty();
    }

    private URI threads(Map<String, String> query) {
        Map<String, String> all = new TreeMap<>(query);
        all.put("part", "snippet,replies");
        all.put("textFormat", "plainText");
        return endpoint.at(THREADS, all);
    }

    /** All replies of a thread; none where it has been deleted meanwhile. */
    private List<JsonNode> replies(String thread) throws SourceException {
        List<JsonNode> replies = new ArrayList<>();
        Map<String, String> position = Map.of();
        for (int page = 0; page < REPLY_PAGES; page++) {
            Map<String, String> query = new TreeMap<>(position);
            query.put("part", "snippet");
            query.put("textFormat", "plainText");
            query.put("maxResults", String.valueOf(PER_PAGE));
            query.put("parentId", thread);
            Optional<Answered> answer = api.find(endpoint.at("comments", query));
            answer.ifPresent(found -> found.json().path("items").forEach(replies::add));
            position =
                    position(answer.isEmpty() ? null : Fields.text(answer.get().json(), "nextPageToken"));
            if (position.isEmpty()) {
                return replies;
            }
        }
        return replies;
    }

    private static Map<String, String> position(@Nullable String token) {
        return token == null ? Map.of() : Map.of(PAGE_TOKEN, token);
    }
}
