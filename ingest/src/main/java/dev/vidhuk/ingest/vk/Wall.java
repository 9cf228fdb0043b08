package dev.vidhuk.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.TokenEndpoint;
import dev.vidhuk.ingest.http.ApiRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The methods of the API that read one wall. The token stands in a form, so that no address holds it. */
final class Wall {
    private static final int MOST_AT_A_TIME = 100;
    /** So many answers to a comment come with it, if one asks for any. */
    private static final String IN_THREAD = "10";

    private static final String OWNER_ID = "owner_id";

    private final Api api;
    private final URI address;
    private final String token;
    private final String owner;

    Wall(Api api, URI address, String token, String owner) {
        this.api = api;
        this.address = address;
        this.token = token;
        this.owner = owner;
    }

    /** The newest posts. */
    Answered posts(int count) throws SourceException {
        return ask("wall.get", Map.of(OWNER_ID, owner, "count", String.valueOf(count), "extended", "1"));
    }

    /** One post; none where it is no more. */
    Answered post(String id) throws SourceException {
        return ask("wall.getById", Map.of("posts", owner + "_" + id, "extended", "1"));
    }

    /** One comment; none, or one that is marked, where it is no more. */
    Answered comment(String id) throws SourceException {
        return ask("wall.getComment", Map.of(OWNER_ID, owner, "comment_id", id, "extended", "1"));
    }

    /** Comments under a post, the newest first, each with the first of its answers. */
    Answered comments(String post, int offset) throws SourceException {
        return ask(
                "wall.getComments",
                Map.of(OWNER_ID, owner, "post_id", post, "offset", String.valueOf(offset), "sort", "desc"));
    }

    /**
     * All answers to a comment.
     *
     * @param names learns what those are called who have answered
     */
    List<JsonNode> thread(String post, String comment, Names names) throws SourceException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode items;
        JsonNode response;
        do {
            Map<String, String> parameters = Map.of(
                    OWNER_ID, owner, "post_id", post, "comment_id", comment, "offset", String.valueOf(all.size()));
            response = ask("wall.getComments", parameters).json().path("response");
            items = response.path("items");
            items.forEach(all::add);
            names.add(response);
        } while (!items.isEmpty()
                && all.size() < response.path("current_level_count").asInt());
        return all;
    }

    private Answered ask(String method, Map<String, String> parameters) throws SourceException {
        Map<String, String> form = new TreeMap<>(parameters);
        form.put("v", "5.199");
        form.put("access_token", token);
        if (method.equals("wall.getComments")) {
            form.put("count", String.valueOf(MOST_AT_A_TIME));
            form.put("extended", "1");
            form.put("thread_items_count", IN_THREAD);
            form.put("preview_length", "0"); // else texts are cut
        }
        ApiRequest.Body body = new ApiRequest.Body("application/x-www-form-urlencoded", TokenEndpoint.form(form));
        Answered answer = api.post(address.resolve("/method/" + method), Map.of(), body);
        if (!answer.json().path("response").isObject()) {
            throw new SourceException(Outcome.UNREADABLE, method + " answers without a response");
        }
        return answer;
    }
}
