package dev.vidhuk.ingest.mastodon;

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
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks one instance for posts, newest first, and for the conversation below each, unless nobody can have answered: the
 * brand's reply may be at any depth of it.
 */
final class MastodonSource implements PagedSource {
    private static final String MAX_ID = "max_id";
    /** The link to what is older (RFC 8288); of it only the id is taken, so that it leads nowhere else. */
    private static final Pattern NEXT = Pattern.compile("<[^>]*[?&]max_id=([^&>]+)[^>]*>\\s*;\\s*rel=\"?next\"?");

    private final Api api;
    private final URI instance;
    private final Query query;
    private final boolean stranger;
    private final StatusReader reader;
    private final int maxPages;
    private final Clock clock;

    /**
     * What an instance shows.
     *
     * @param stranger whether it is asked without an account
     */
    MastodonSource(
            Api api, URI instance, Query query, boolean stranger, StatusReader reader, int maxPages, Clock clock) {
        this.api = api;
        this.instance = instance;
        this.query = query;
        this.stranger = stranger;
        this.reader = reader;
        this.maxPages = maxPages;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return query.capabilities();
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        Answered answer = api.get(query.page(instance, position.get(MAX_ID)));
        JsonNode list = query.list(answer.json());
        Set<String> gone = new HashSet<>();
        Items items = Items.of(list, "statuses", item -> review(StatusReader.statusOf(item), gone));
        String next = next(answer, list);
        return new ListedPage(
                answer.startedAt(),
                items.reviews(),
                items.unreadable(),
                true,
                next == null ? Map.of() : Map.of(MAX_ID, next),
                gone);
    }

    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        Instant startedAt = clock.instant();
        Optional<Answered> answer = api.find(status(siteId, ""));
        Set<String> gone = new HashSet<>();
        FoundReview review = answer.isEmpty() ? null : review(answer.get().json(), gone);
        if (review == null) {
            gone.add(siteId);
        }
        return Optional.of(new Spot(startedAt, Stream.ofNullable(review).toList(), null, gone));
    }

    /** The review, with its conversation where there may be one; null where it is none, or was just deleted. */
    private @Nullable FoundReview review(JsonNode status, Set<String> gone) throws SourceException {
        if (reader.byBrand(status)) {
            return null;
        }
        // only what everybody may read is counted: an account may be shown an answer nevertheless
        if (stranger && status.path("replies_count").asInt() == 0) {
            return reader.review(status, List.of());
        }
        String id = status.path("id").asText();
        Optional<Answered> context = api.find(status(id, "/context"));
        if (context.isEmpty()) {
            gone.add(id);
            return null;
        }
        List<JsonNode> replies = StatusReader.conversation(context.get().json().path("descendants"))
                .below(id);
        FoundReview review = reader.review(status, replies);
        return stranger && Cut.possible(id, replies) ? review.withHiddenReplies() : review;
    }

    private URI status(String id, String what) {
        return instance.resolve("/api/v1/statuses/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + what);
    }

    /** A search has no such link; there, what is older than the last is asked for until there is nothing. */
    private @Nullable String next(Answered answer, JsonNode list) {
        if (query.isSearch()) {
            return list.isEmpty() ? null : list.get(list.size() - 1).path("id").asText(null);
        }
        String links = answer.fetched().header("Link");
        Matcher link = NEXT.matcher(links == null ? "" : links);
        return link.find() ? URLDecoder.decode(link.group(1), StandardCharsets.UTF_8) : null;
    }
}
