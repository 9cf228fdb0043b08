package dev.vidhuk.ingest.api.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the Graph API for the comments on a wall: posts by the page, the latest first, each with its first comments; then the
 * further comments of those posts that have more. A new comment may stand under an old post, so no page tells that nothing new
 * follows.
 */
final class GraphSource implements PagedSource {
    private static final int POSTS = 25;
    private static final int COMMENTS = 50;
    /** So many pages are read of what stands below one comment, or below one post of a customer. */
    private static final int PAGES_BELOW = 20;

    private static final String POST = "post";
    private static final String COMMENT = "comment";

    private final Endpoint endpoint;
    private final Api api;
    private final Wall wall;
    private final int maxPages;
    private final Clock clock;

    GraphSource(Endpoint endpoint, Api api, Wall wall, int maxPages, Clock clock) {
        this.endpoint = endpoint;
        this.api = api;
        this.wall = wall;
        this.maxPages = maxPages;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return GraphKind.CAPABILITIES;
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        GraphPosition here = GraphPosition.of(position);
        GraphPosition.Rest rest = here.first();
        return rest == null ? posts(here) : comments(here, rest);
    }

    private ListedPage posts(GraphPosition here) throws SourceException {
        Answered answer = api.get(address(wall.posts(), wall.postFields(), POSTS, here.posts()));
        Edge posts = Edge.required(answer.json(), wall.posts());
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        List<GraphPosition.Rest> rests = new ArrayList<>();
        for (JsonNode post : posts.values()) {
            if (wall.byCustomer(post)) {
                items.addObject().set(POST, post);
            } else {
                Edge comments = Edge.of(post.path("comments"));
                add(bare(post), comments, items);
                if (!comments.next().isEmpty()) {
                    rests.add(new GraphPosition.Rest(id(post), comments.next()));
                }
            }
        }
        return listed(answer.startedAt(), items, wall.posts(), here.behind(posts.next(), rests));
    }

    private static String id(JsonNode post) throws SourceException {
        String id = Fields.text(post, "id");
        if (id == null) {
            throw new SourceException(Outcome.UNREADABLE, "a post has no id where it used to have one");
        }
        return id;
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
        Edge comments = Edge.required(answer.get().json(), path);
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        add(JsonNodeFactory.instance.objectNode().put("id", rest.post()), comments, items);
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
        URI address = endpoint.at(Endpoint.segment(siteId), Map.of("fields", fields));
        return Optional.of(api.single(address, siteId, answer -> {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            if (post) {
                list.addObject().set(POST, answer.json());
            } else {
                add(JsonNodeFactory.instance.objectNode(), new Edge(List.of(answer.json()), Map.of()), list);
            }
            return Items.of(list, siteId, this::read).reviews();
        }));
    }

    /** Each comment with what it stands under. */
    private static void add(ObjectNode post, Edge comments, ArrayNode items) {
        for (JsonNode comment : comments.values()) {
            ObjectNode item = items.addObject();
            item.set(POST, post);
            item.set(COMMENT, comment);
        }
    }

    private static ObjectNode bare(JsonNode item) {
        ObjectNode bare = JsonNodeFactory.instance.objectNode();
        item.properties().stream()
                .filter(field -> !field.getKey().equals("comments"))
                .forEach(field -> bare.set(field.getKey(), field.getValue()));
        return bare;
    }

    private @Nullable FoundReview read(JsonNode item) throws SourceException {
        JsonNode post = item.path(POST);
        JsonNode comment = item.path(COMMENT);
        return comment.isMissingNode()
                ? wall.post(post, discussion(post))
                : wall.comment(post, comment, replies(comment));
    }

    /** All comments on a post, each followed by all replies to it. */
    private List<JsonNode> discussion(JsonNode post) throws SourceException {
        List<JsonNode> discussion = new ArrayList<>();
        for (JsonNode comment : all(post, "comments", 1, wall.commentFields(), wall.commentOrder())) {
            discussion.add(bare(comment));
            discussion.addAll(replies(comment));
        }
        return discussion;
    }

    private List<JsonNode> replies(JsonNode comment) throws SourceException {
        return all(comment, wall.replies(), wall.replyCount(comment), wall.replyFields(), Map.of());
    }

    /** All that hangs on an object by that name; asked for where the object does not bring it, or not all. */
    private List<JsonNode> all(JsonNode owner, String name, int said, String fields, Map<String, String> order)
            throws SourceException {
        Edge edge = Edge.of(owner.path(name));
        List<JsonNode> all = new ArrayList<>(edge.values());
        boolean more = !edge.next().isEmpty() || (!owner.has(name) && said > 0);
        for (int page = 0; more && page < PAGES_BELOW; page++) {
            String path = Endpoint.segment(Fields.required(owner, "id")) + "/" + name;
            Map<String, String> query = new TreeMap<>(order);
            query.putAll(edge.next());
            Optional<Answered> answer = api.find(address(path, fields, COMMENTS, query));
            if (answer.isEmpty()) { // deleted meanwhile
                return all;
            }
            edge = Edge.required(answer.get().json(), path);
            all.addAll(edge.values());
            more = !edge.next().isEmpty();
        }
        return all;
    }

    private URI address(String path, String fields, int limit, Map<String, String> more) {
        Map<String, String> query = new TreeMap<>(more);
        query.put("fields", fields);
        query.put("limit", String.valueOf(limit));
        return endpoint.at(path, query);
    }
}
