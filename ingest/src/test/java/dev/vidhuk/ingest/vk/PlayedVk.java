package dev.vidhuk.ingest.vk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.PlayedApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wall of a community with one post of its own: answers to comments only if asked for, errors with the status 200. */
public final class PlayedVk extends PlayedApi {
    private static final int POST = 7;
    private static final int OWNER_ID = -12345;
    private static final int CUSTOMER = 700;

    public PlayedVk() {
        serve();
    }

    @Override
    public String type() {
        return "vk";
    }

    @Override
    public int perPage() {
        return 20;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("owner", String.valueOf(OWNER_ID), "token", "vk1.a.secret");
    }

    @Override
    public boolean expire() {
        return false;
    }

    @Override
    protected Said answer(Asked asked) {
        String path = asked.path();
        Map<String, String> form = values(asked.body());
        if (!"vk1.a.secret".equals(form.get("access_token")) || !"5.199".equals(form.get("v"))) {
            return error(5, "User authorization failed: invalid access_token (4).");
        }
        return switch (path) {
            case "/method/wall.get" -> Said.ok(response(array().add(wall()), 1));
            case "/method/wall.getById" -> Said.ok(response(array(), 0));
            case "/method/wall.getComment" -> single(form.getOrDefault("comment_id", ""));
            case "/method/wall.getComments" -> comments(form);
            default -> error(3, "Unknown method passed");
        };
    }

    @Override
    protected Said tooMany() {
        return error(6, "Too many requests per second");
    }

    private Said comments(Map<String, String> form) {
        int from = Integer.parseInt(form.getOrDefault("offset", "0"));
        String comment = form.get("comment_id");
        ArrayNode page = array();
        if (comment == null) {
            int shown = Integer.parseInt(form.getOrDefault("thread_items_count", "0"));
            boolean cut = !"0".equals(form.get("preview_length"));
            posts().stream().skip(from).limit(perPage()).forEach(post -> page.add(comment(post, shown, cut)));
            return Said.ok(response(page, posts().size()));
        }
        List<Reply> answers = post(comment).map(Post::replies).orElse(List.of());
        answers.stream().skip(from).limit(perPage()).forEach(said -> page.add(answer(said)));
        return Said.ok(response(page, answers.size()));
    }

    private Said single(String id) {
        Optional<Post> post = post(id);
        ObjectNode gone = object().put("id", Integer.parseInt(id)).put("deleted", true);
        return Said.ok(response(
                array().add(post.map(one -> comment(one, 0, false)).orElse(gone)), 1));
    }

    private ObjectNode wall() {
        ObjectNode wall = written(String.valueOf(POST), OWNER_ID, "Новини", Instant.EPOCH.plusSeconds(1));
        wall.putObject("comments").put("count", posts().size());
        return wall;
    }

    private static ObjectNode comment(Post post, int shown, boolean cut) {
        String text = cut && post.text().length() > 90 ? post.text().substring(0, 90) : post.text();
        ObjectNode comment = written(post.id(), CUSTOMER, text, post.at()).put("post_id", POST);
        ObjectNode thread =
                comment.putObject("thread").put("count", post.replies().size());
        ArrayNode answers = thread.putArray("items");
        post.replies().stream().limit(shown).forEach(said -> answers.add(answer(said)));
        return comment;
    }

    private static ObjectNode answer(Reply said) {
        return written(said.id(), OWNER_ID, said.text(), said.at()).put("post_id", POST);
    }

    private static ObjectNode written(String id, int from, String text, Instant at) {
        return object().put("id", Integer.parseInt(id))
                .put("from_id", from)
                .put("owner_id", OWNER_ID)
                .put("date", at.getEpochSecond())
                .put("text", text);
    }

    private static ObjectNode response(ArrayNode items, int count) {
        ObjectNode answer = object();
        ObjectNode response = answer.putObject("response").put("count", count).put("current_level_count", count);
        response.set("items", items);
        return answer;
    }

    private static Said error(int code, String message) {
        ObjectNode answer = object();
        answer.putObject("error").put("error_code", code).put("error_msg", message);
        return Said.ok(answer);
    }
}
