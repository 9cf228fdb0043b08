package dev.vidhuk.ingest.api.graph;

import dev.vidhuk.ingest.PlayedApi;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The Graph API for one page or account with five posts, among which the customers' comments are spread. It gives fewer of
 * everything than it is asked for, as the real one does, and the address of each next page with the token in it.
 */
public abstract class PlayedGraph extends PlayedApi {
    /** The id of the page or account. */
    protected static final String SELF = "1700000000000001";

    private static final int POSTS = 5;
    private static final int POSTS_ON_A_PAGE = 2;
    private static final int COMMENTS_ON_A_PAGE = 2;
    private static final int REPLIES_ON_A_PAGE = 1;

    private final String wall;
    private final String replies;

    /**
     * A wall.
     *
     * @param wall the name of the list of posts
     * @param replies the name of the list of a comment's replies
     */
    protected PlayedGraph(String wall, String replies) {
        this.wall = wall;
        this.replies = replies;
    }

    /** A comment or reply in JSON, without a closing brace. */
    protected abstract String comment(String id, boolean own, String text, String at);

    /** What a comment says of the number of its replies, in JSON with a comma before it. */
    protected abstract String count(int number);

    /** The code by which it says that it was too much. */
    protected abstract int tooManyCode();

    /** The token is valid no more, and only a person can make another. */
    public final void revoke() {
        super.expire();
    }

    /** The real one does say, in minutes. */
    @Override
    public final boolean leavesUsGuessing() {
        return true;
    }

    @Override
    public final boolean expire() {
        return false;
    }

    @Override
    public final int perPage() {
        return POSTS_ON_A_PAGE * COMMENTS_ON_A_PAGE;
    }

    @Override
    protected final Said tooMany() {
        return new Said(403, error(tooManyCode(), 0, "There have been too many calls."));
    }

    @Override
    protected final Said answer(Asked asked) {
        if (!("Bearer " + token()).equals(asked.headers().get("Authorization"))) {
            return new Said(400, error(190, 463, "Error validating access token: Session has expired."));
        }
        String path = asked.path();
        if (path.equals("/" + SELF + "/" + wall)) {
            return list(asked, IntStream.range(0, POSTS).boxed().toList(), POSTS_ON_A_PAGE, this::post);
        }
        String[] parts = path.substring(1).split("/");
        if (parts[0].startsWith(SELF + "_") && parts.length == 2) {
            int number = Integer.parseInt(parts[0].substring(SELF.length() + 1));
            return list(asked, under(number), COMMENTS_ON_A_PAGE, this::json);
        }
        Post post = posts().stream()
                .filter(one -> one.id().equals(parts[0]))
                .findFirst()
                .orElse(null);
        return post == null ? gone() : one(asked, post, parts.length == 2);
    }

    private Said one(Asked asked, Post post, boolean below) {
        return below ? list(asked, post.replies(), REPLIES_ON_A_PAGE, this::reply) : new Said(200, json(post));
    }

    private static Said gone() {
        return new Said(
                400, error(100, 33, "Unsupported get request. Object with ID '1' does not exist, cannot be loaded"));
    }

    private List<Post> under(int number) {
        return posts().stream()
                .filter(post -> post.id().hashCode() % POSTS == number)
                .toList();
    }

    private String post(int number) {
        String id = SELF + "_" + number;
        return "{\"id\": \"" + id + "\", \"permalink\": \"https://wall.example/p/" + number + "/\", \"comments\": "
                + edge(id + "/comments", under(number), 0, COMMENTS_ON_A_PAGE, this::json) + "}";
    }

    private String json(Post post) {
        String edge = edge(post.id() + "/" + replies, post.replies(), 0, REPLIES_ON_A_PAGE, this::reply);
        return comment(post.id(), false, post.text(), time(post.at()))
                + count(post.replies().size())
                + (post.replies().isEmpty() ? "" : ", \"" + replies + "\": " + edge) + "}";
    }

    private String reply(Reply reply) {
        return comment(reply.id(), true, reply.text(), time(reply.at())) + "}";
    }

    private <T> Said list(Asked asked, List<T> all, int size, ToJson<T> json) {
        String after = asked.query().get("after");
        return new Said(200, edge(asked.path().substring(1), all, from(after), size, json));
    }

    private static int from(@Nullable String after) {
        return after == null ? 0 : Integer.parseInt(after.replace("Q", ""));
    }

    /** Writes one value of a list. */
    protected interface ToJson<T> {
        /** As JSON. */
        String of(T value);
    }

    /** A page of a list that hangs on an object, with what leads to the next one. */
    protected final <T> String edge(String path, List<T> all, int from, int size, ToJson<T> json) {
        List<T> page = page(all, from, size);
        int to = from + page.size();
        String next = to < all.size()
                ? ", \"next\": \"" + site.uri("/" + path) + "?access_token=" + token() + "&limit=25&after=Q" + to + "\""
                : "";
        return "{\"data\": " + array(page.stream().map(json::of).toList())
                + ", \"paging\": {\"cursors\": {\"before\": \"Q\", \"after\": \"Q" + to + "\"}" + next + "}}";
    }

    /** The Graph API writes no colon in an offset. */
    protected static String time(Instant at) {
        return at.toString().replaceFirst("(\\.\\d+)?Z$", "+0000");
    }

    private static String error(int code, int subcode, String message) {
        return """
                {"error": {"message": "%s", "type": "OAuthException", "code": %d, "error_subcode": %d, "fbtrace_id": "A1"}}
                """.formatted(message, code, subcode);
    }
}
