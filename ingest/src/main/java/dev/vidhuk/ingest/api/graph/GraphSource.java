package dev.vidhuk.ingest.api.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.Walk;
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

/**
 * Asks the Graph API for the comments on a wall: posts by the page, the latest first, each with its first comments; then the
 * further comments of those posts that have more. A new comment may stand under an old post, so no page tells that nothing new
 * follows.
 */
public final class GraphSource implements ReviewSource {
    private static final int POSTS = 25;
    private static final int COMMENTS = 50;
    /** So many pages of replies are read to one comment. */
    private static final int REPLY_PAGES = 20;

    private static final String POST = "post";
    private static final String COMMENT = "comment";

    private final Endpoint endpoint;
    private final Api api;
    private final Wall wall;
    private final Capabilities capabilities;
    private final int maxPages;
    private final Clock clock;

    /** The source that a wall is. */
    public GraphSource(Endpoint endpoint, Api api, Wall wall, Capabilities capabilities, int maxPages, Clock clock) {
        this.endpoint = endpoint;
        this.api = api;
        this.wall = wall;
        this.capabilities = capabilities;
        this.maxPages = maxPages;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        return Walk.through(this, maxPages, request);
    }

    @Override
    public boolean paged() {
        return true;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        GraphPosition here = GraphPosition.of(position);
        GraphPosition.Rest rest = here.first();
        return rest == null ? posts(here) : comments(here, rest);
    }

    private ListedPage posts(GraphPosition here) throws SourceException {
        Answered answer = ask(wall.posts(), wall.postFields(), POSTS, here.posts());
        JsonNode posts = answer.json().path("data");
        if (!posts.isArray()) {
            throw new SourceException(Outcome.UNREADABLE, wall.posts() + " holds no list of posts where it used to");
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        List<GraphPosition.Rest> rests = new ArrayList<>();
        for (JsonNode post : posts) {
            if (wall.byCustomer(post)) {
                items.addObject().set(POST, post);
            } else {
                Edge comments = Edge.of(post.path("comments"));
                comments.values().forEach(comment -> items.add(item(post, comment)));
                if (!comments.next().isEmpty()) {
                    rests.add(new GraphPosition.Rest(post.path("id").asText(), comments.next()));
                }
            }
        }
        return listed(
                answer.startedAt(),
                items,
                wall.posts(),
                here.behind(Edge.of(answer.json()).next(), rests));
    }

    private ListedPage comments(GraphPosition here, GraphPosition.Rest rest) throws SourceException {
        String path = Endpoint.segment(rest.post()) + "/comments";
        Map<String, String> query = new TreeMap<>(wall.commentOrder());
        query.putAll(rest.from());
        Instant startedAt = clock.instant();
        Optional<Answered> answer = api.find(address(path, wall.commentFields(), COMMENTS, query));
        if (answer.isEmpty()) { // the post was deleted meanwhile
            return listed(startedAt, JsonNodeFactory.instance.arrayNode(), path, here.further(Map.of()));
        }
        Edge comments = Edge.of(answer.get().json());
        JsonNode post = JsonNodeFactory.instance.objectNode().put("id", rest.post());
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        comments.values().forEach(comment -> items.add(item(post, comment)));
        return listed(startedAt, items, path, here.further(comments.next()));
    }

    private ListedPage listed(Instant startedAt, JsonNode list, String place, GraphPosition next)
            throws SourceException {
        Items items = Items.of(list, place, this::read);
        return new ListedPage(startedAt, items.reviews(), items.unreadable(), false, next.position());
    }

    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        boolean post = wall.isPost(siteId);
        String fields = post ? wall.postFields() : wall.commentFields();
        Instant startedAt = clock.instant();
        Optional<Answered> answer = api.find(endpoint.at(Endpoint.segment(siteId), Map.of("fields", fields)));
        if (answer.isEmpty()) {
            return Optional.of(new Spot(startedAt, List.of(), null, Set.of(siteId)));
        }
        JsonNode json = answer.get().json();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (post) {
            list.addObject().set(POST, json);
        } else {
            list.add(item(MissingNode.getInstance(), json));
        }
        return Optional.of(
                new Spot(startedAt, Items.of(list, siteId, this::read).reviews(), null));
    }

    /** A comment with what it stands under. */
    private static JsonNode item(JsonNode post, JsonNode comment) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        if (post instanceof ObjectNode object) {
            item.set(POST, object.deepCopy().without("comments"));
        }
        return item.set(COMMENT, comment);
    }

    private @Nullable FoundReview read(JsonNode item) throws SourceException {
        JsonNode post = item.path(POST);
        JsonNode comment = item.path(COMMENT);
        if (comment.isMissingNode()) {
            return wall.post(post, all(post, "comments", 1));
        }
        return wall.comment(post, comment, all(comment, wall.replies(), wall.replyCount(comment)));
    }

    /** All that hangs on an object by that name; asked for where the object does not bring it, or not all. */
    private List<JsonNode> all(JsonNode owner, String name, int said) throws SourceException {
        List<JsonNode> all = new ArrayList<>(Edge.of(owner.path(name)).values());
        Map<String, String> next = Edge.of(owner.path(name)).next();
        boolean more = !next.isEmpty() || (!owner.has(name) && said > 0);
        for (int page = 0; more && page < REPLY_PAGES; page++) {
            String path = Endpoint.segment(Fields.required(owner, "id")) + "/" + name;
            Edge edge = Edge.of(ask(path, wall.replyFields(), COMMENTS, next).json());
            all.addAll(edge.values());
            next = edge.next();
            more = !next.isEmpty();
        }
        return all;
    }

    private Answered ask(String path, String fields, int limit, Map<String, String> more) throws SourceException {
        return api.get(address(path, fields, limit, more));
    }

    private URI address(String path, String fields, int limit, Map<String, String> more) {
        Map<String, String> query = new TreeMap<>(more);
        query.put("fields", fields);
        query.put("limit", String.valueOf(limit));
        return endpoint.at(path, query);
    }
}
