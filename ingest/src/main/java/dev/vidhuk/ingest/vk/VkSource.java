package dev.vidhuk.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vidhuk.events.Capabilities;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.PagedSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Items;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the newest posts of a wall, and then post by post for what is written under each. What others have posted is a
 * review with all that stands under it; under the owner's posts each comment is one, with its answers.
 */
final class VkSource implements PagedSource {
    /** Ids of the posts whose comments are still to be read. */
    private static final String QUEUE = "queue";

    private static final String OFFSET = "offset";

    private final Wall wall;
    private final @Nullable String post;
    private final int posts;
    private final CommentReader reader;
    private final int maxPages;
    private final Clock clock;

    VkSource(Wall wall, @Nullable String post, int posts, CommentReader reader, int maxPages, Clock clock) {
        this.wall = wall;
        this.post = post;
        this.posts = posts;
        this.reader = reader;
        this.maxPages = maxPages;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return VkKind.CAPABILITIES;
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        String queue = position.get(QUEUE);
        if (queue == null && post == null) {
            return newest();
        }
        List<String> left = List.of((queue == null ? String.valueOf(post) : queue).split(","));
        return comments(left, Integer.parseInt(position.getOrDefault(OFFSET, "0")));
    }

    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        Instant startedAt = clock.instant();
        Answered comment = wall.comment(siteId);
        boolean isComment = !items(comment).isEmpty();
        Answered answer = isComment ? comment : wall.post(siteId);
        JsonNode item = items(answer).path(0);
        if (item.isMissingNode() || CommentReader.isGone(item)) {
            return Optional.of(new Spot(startedAt, List.of(), null, Set.of(siteId)));
        }
        Names names = Names.in(response(answer));
        FoundReview review = isComment ? comment(item, names) : posted(item, names);
        return Optional.of(new Spot(startedAt, Stream.ofNullable(review).toList(), null));
    }

    private ListedPage newest() throws SourceException {
        Answered answer = wall.posts(posts);
        Names names = Names.in(response(answer));
        Set<String> gone = new HashSet<>();
        List<String> queue = new ArrayList<>();
        Items items = Items.of(items(answer), "items", item -> {
            if (!reader.byBrand(item, names)) {
                return take(item, gone) ? posted(item, names) : null;
            }
            if (item.path("comments").path("count").asInt() > 0) {
                queue.add(item.path("id").asText());
            }
            return null;
        });
        return page(answer, items, queue, 0, gone);
    }

    private ListedPage comments(List<String> left, int offset) throws SourceException {
        Answered answer = wall.comments(left.get(0), offset);
        Names names = Names.in(response(answer));
        Set<String> gone = new HashSet<>();
        JsonNode list = items(answer);
        Items items = Items.of(
                list, "items", item -> take(item, gone) && !reader.byBrand(item, names) ? comment(item, names) : null);
        int next = offset + list.size();
        boolean more = !list.isEmpty() && next < onThisLevel(answer);
        return page(answer, items, more ? left : left.subList(1, left.size()), more ? next : 0, gone);
    }

    private static ListedPage page(Answered answer, Items items, List<String> queue, int offset, Set<String> gone) {
        Map<String, String> next =
                queue.isEmpty() ? Map.of() : Map.of(QUEUE, String.join(",", queue), OFFSET, String.valueOf(offset));
        return new ListedPage(answer.startedAt(), items.reviews(), items.unreadable(), false, next, gone);
    }

    private static boolean take(JsonNode item, Set<String> gone) {
        if (CommentReader.isGone(item)) {
            gone.add(item.path("id").asText());
            return false;
        }
        return true;
    }

    /** A comment with its answers, all of them: only the first ones come with it. */
    private FoundReview comment(JsonNode item, Names names) throws SourceException {
        return reader.review(item, answers(item, names), names);
    }

    private List<JsonNode> answers(JsonNode comment, Names names) throws SourceException {
        List<JsonNode> answers = new ArrayList<>();
        CommentReader.thread(comment).forEach(answers::add);
        return answers.size() < CommentReader.threadCount(comment)
                ? wall.thread(
                        comment.path("post_id").asText(), comment.path("id").asText(), names)
                : answers;
    }

    /** A post of somebody else with all that stands under it. */
    private FoundReview posted(JsonNode item, Names names) throws SourceException {
        List<JsonNode> all = new ArrayList<>();
        String id = item.path("id").asText();
        int offset = 0;
        int count = item.path("comments").path("count").asInt();
        while (offset < count) {
            Answered answer = wall.comments(id, offset);
            names.add(response(answer));
            JsonNode list = items(answer);
            for (JsonNode comment : list) {
                all.add(comment);
                all.addAll(answers(comment, names));
            }
            offset += list.size();
            count = list.isEmpty() ? 0 : onThisLevel(answer);
        }
        return reader.review(item, all, names);
    }

    private static JsonNode response(Answered answer) {
        return answer.json().path("response");
    }

    /** Old answers leave an empty list out. */
    private static JsonNode items(Answered answer) {
        JsonNode response = response(answer);
        boolean none = !response.has("items")
                && response.has("count")
                && response.path("count").asInt() == 0;
        return none ? JsonNodeFactory.instance.arrayNode() : response.path("items");
    }

    /** How many comments there are, answers to comments left out. */
    private static int onThisLevel(Answered answer) {
        JsonNode response = response(answer);
        return response.path("current_level_count").asInt(response.path("count").asInt());
    }
}
