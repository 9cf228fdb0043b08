package dev.vidhuk.ingest.reddit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.PagedSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Items;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for posts, newest first, and for the comments of each that has some. */
final class RedditSource implements PagedSource {
    /** How often it asks for comments that were left out of one post; 2,000 of them at most. */
    private static final int QUESTIONS = 20;

    private static final int MOST_AT_A_TIME = 100;
    private static final String AFTER = "after";

    private final Api api;
    private final Posts posts;
    private final ThingReader reader;
    private final int maxPages;
    private final Clock clock;

    RedditSource(Api api, Posts posts, ThingReader reader, int maxPages, Clock clock) {
        this.api = api;
        this.posts = posts;
        this.reader = reader;
        this.maxPages = maxPages;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return RedditKind.CAPABILITIES;
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        Answered answer = api.get(posts.page(position));
        Set<String> gone = new HashSet<>();
        JsonNode list = answer.json().path("data");
        Items items = Items.of(list.path("children"), "data.children", post -> review(post, gone));
        String after = list.path(AFTER).asText("");
        boolean last = after.isEmpty() || after.equals("null");
        return new ListedPage(
                answer.startedAt(),
                items.reviews(),
                items.unreadable(),
                true,
                last ? Map.of() : Map.of(AFTER, after),
                gone);
    }

    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        Instant startedAt = clock.instant();
        Set<String> gone = new HashSet<>();
        FoundReview review = withComments(siteId, gone);
        return Optional.of(new Spot(startedAt, Stream.ofNullable(review).toList(), null, gone));
    }

    /** Null where it is none, the brand's own, or gone. */
    private @Nullable FoundReview review(JsonNode post, Set<String> gone) throws SourceException {
        if (!ThingReader.isPost(post) || reader.byBrand(post)) {
            return null;
        }
        if (ThingReader.isGone(post)) {
            gone.add(ThingReader.siteId(post));
            return null;
        }
        return post.path("data").path("num_comments").asInt() == 0
                ? reader.review(post, List.of())
                : withComments(ThingReader.siteId(post), gone);
    }

    private @Nullable FoundReview withComments(String id, Set<String> gone) throws SourceException {
        Optional<Answered> answer = api.find(posts.post(id));
        JsonNode post = answer.map(found -> post(found.json())).orElse(null);
        if (answer.isEmpty() || post == null || ThingReader.isGone(post)) {
            gone.add(id);
            return null;
        }
        Tree tree = new Tree();
        tree.add(answer.get().json().path(1));
        for (int asked = 0; tree.isCut() && asked < QUESTIONS; asked++) {
            complete(tree, id);
        }
        return reader.review(post, List.copyOf(tree.comments()));
    }

    private static @Nullable JsonNode post(JsonNode answer) {
        JsonNode post = answer.path(0).path("data").path("children").path(0);
        return post.isObject() ? post : null;
    }

    private void complete(Tree tree, String post) throws SourceException {
        Tree.Stub stub = tree.nextStub();
        if (stub.children().isEmpty()) {
            api.find(posts.below(post, stub.parent()))
                    .ifPresent(below -> tree.add(below.json().path(1)));
            return;
        }
        for (int from = 0; from < stub.children().size(); from += MOST_AT_A_TIME) {
            int to = Math.min(from + MOST_AT_A_TIME, stub.children().size());
            JsonNode answer =
                    api.get(posts.more(post, stub.children().subList(from, to))).json();
            JsonNode things = answer.path("json").path("data").path("things");
            if (!things.isArray()) {
                throw new SourceException(Outcome.UNREADABLE, "more comments of " + post + " hold no list of things");
            }
            things.forEach(tree::add);
        }
    }
}
