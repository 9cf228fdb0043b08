package dev.vidhuk.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a client is answered.
 *
 * @param headers beside the type of the content
 */
record Answer(int status, Map<String, String> headers, ObjectNode content) {
    /** More than this many problems nobody reads. */
    private static final int MOST_PROBLEMS = 100;

    private static final int ACCEPTED = 202;

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SOON = "1";

    /** They are kept, under these ids. */
    static Answer accepted(List<String> reviewIds) {
        ObjectNode content = JSON.createObjectNode();
        ArrayNode ids = content.putArray("accepted");
        reviewIds.forEach(ids::add);
        return new Answer(ACCEPTED, Map.of(), content);
    }

    /** Some cannot be understood, and so none is taken. */
    static Answer refused(List<PushedBatch.Problem> problems) {
        String more = problems.size() > MOST_PROBLEMS ? "; the first of " + problems.size() + " problems:" : "";
        Answer answer = problem(400, "nothing of this request was taken" + more);
        ArrayNode places = answer.content.putArray("problems");
        problems.stream().limit(MOST_PROBLEMS).forEach(problem -> {
            ObjectNode place = places.addObject();
            if (problem.item() > 0) {
                place.put("item", problem.item());
            }
            if (problem.field() != null) {
                place.put("field", problem.field());
            }
            place.put("problem", problem.problem());
        });
        return answer;
    }

    /** Not now: the same request, sent again, does no harm. */
    static Answer later(String why) {
        return problem(503, why).with("Retry-After", SOON);
    }

    static Answer problem(int status, String problem) {
        return new Answer(status, Map.of(), JSON.createObjectNode().put("error", problem));
    }

    Answer with(String header, String value) {
        return new Answer(status, Map.of(header, value), content);
    }

    /** Whether what was brought is kept; then all of it has been read. */
    boolean keeps() {
        return status == ACCEPTED;
    }

    byte[] bytes() {
        try {
            return (JSON.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
