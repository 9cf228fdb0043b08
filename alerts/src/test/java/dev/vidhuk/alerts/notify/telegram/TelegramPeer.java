package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.alerts.notify.HttpPeer;
import dev.vidhuk.alerts.notify.HttpPeer.Answer;
import dev.vidhuk.alerts.notify.HttpPeer.Call;
import dev.vidhuk.events.kafka.Json;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Bot API as far as we use it: one bot in one chat; refuses what Telegram refuses, and keeps what it takes. */
final class TelegramPeer implements AutoCloseable {
    static final String TOKEN = "7:AAsecret";
    static final String CHAT = "-1001";

    private final HttpPeer peer = new HttpPeer(this::answer);
    private final Map<Long, ObjectNode> messages = new LinkedHashMap<>();
    private final List<ObjectNode> requests = new ArrayList<>();
    private final BlockingQueue<Answer> failures = new LinkedBlockingQueue<>();
    private final List<ObjectNode> updates = new ArrayList<>();
    private volatile @Nullable Answer always;
    private String chatType = "supergroup";

    URI address() {
        return peer.address();
    }

    /** Instead of taking any call from now on. */
    void always(Answer answer) {
        always = answer;
    }

    /** Instead of taking the next call. */
    void once(Answer answer) {
        failures.add(answer);
    }

    static Answer error(int status, String description) {
        return error(status, description, "");
    }

    static Answer error(int status, String description, String more) {
        return Answer.of(
                status,
                "{\"ok\":false,\"error_code\":" + status + ",\"description\":\"" + description + "\"" + more + "}");
    }

    List<Call> calls() {
        return peer.calls();
    }

    /** The messages as they stand now, the oldest first. */
    synchronized List<ObjectNode> messages() {
        return List.copyOf(messages.values());
    }

    /** What was asked by that method. */
    synchronized List<ObjectNode> requests(String method) {
        return requests.stream()
                .filter(request -> request.path("method").asText().equals(method))
                .toList();
    }

    /** A reader deletes it. */
    synchronized void delete(String externalId) {
        messages.remove(ExternalId.read(externalId).orElseThrow().message());
    }

    void chatType(String type) {
        chatType = type;
    }

    /** Somebody presses a button of the first message. */
    synchronized void press(long user, String data) {
        ObjectNode query = update().putObject("callback_query");
        query.put("id", "q" + updates.size()).put("data", data).set("from", person(user));
        query.set("message", messages.values().iterator().next());
    }

    /** Somebody answers to the first message. */
    synchronized void reply(long user, String text) {
        ObjectNode message = update().putObject("message");
        message.put("message_id", 900 + updates.size()).put("text", text).set("from", person(user));
        message.set("chat", chat());
        message.set("reply_to_message", messages.values().iterator().next());
    }

    /** Brings all updates again that were not confirmed, and forgets that others were. */
    synchronized ObjectNode update() {
        ObjectNode update = Bot.body().put("update_id", 100 + updates.size());
        updates.add(update);
        return update;
    }

    static ObjectNode person(long user) {
        return Bot.body()
                .put("id", user)
                .put("is_bot", false)
                .put("first_name", "Olha")
                .put("username", "olha" + user);
    }

    private Answer answer(Call call) {
        Answer failure = always != null ? always : failures.poll();
        if (failure != null) {
            return failure;
        }
        if (!call.path().startsWith("/bot" + TOKEN + "/")) {
            return error(401, "Unauthorized");
        }
        String method = call.path().substring(call.path().lastIndexOf('/') + 1);
        return take(method, (ObjectNode) Json.read(call.body(), JsonNode.class));
    }

    private synchronized Answer take(String method, ObjectNode request) {
        requests.add(request.deepCopy().put("method", method));
        return switch (method) {
            case "sendMessage" -> send(request);
            case "editMessageText" -> edit(request);
            case "getUpdates" -> bring(request);
            case "answerCallbackQuery", "setMessageReaction" -> ok(Bot.body());
            default -> error(404, "Not Found");
        };
    }

    private Answer send(ObjectNode request) {
        if (!request.path("chat_id").asText().equals(CHAT)) {
            return error(400, "Bad Request: chat not found");
        }
        return keep(request, 11 + messages.size());
    }

    private Answer edit(ObjectNode request) {
        long id = request.path("message_id").asLong();
        ObjectNode old = messages.get(id);
        if (old == null) {
            return error(400, "Bad Request: message to edit not found");
        }
        boolean same = old.path("text").equals(request.path("text"))
                && old.path("reply_markup").equals(request.path("reply_markup"));
        return same ? error(400, "Bad Request: message is not modified") : keep(request, id);
    }

    private Answer keep(ObjectNode request, long id) {
        String problem = Rules.problem(request);
        if (problem != null) {
            return error(400, "Bad Request: " + problem);
        }
        ObjectNode message = request.deepCopy().put("message_id", id);
        message.set("chat", chat());
        message.putObject("from").put("id", 7).put("is_bot", true);
        messages.put(id, message);
        return ok(message);
    }

    private ObjectNode chat() {
        return Bot.body().put("id", Long.parseLong(CHAT)).put("type", chatType);
    }

    private Answer bring(ObjectNode request) {
        ArrayNode fresh = Json.mapper().createArrayNode();
        updates.stream()
                .filter(update -> update.path("update_id").asLong()
                        >= request.path("offset").asLong())
                .forEach(fresh::add);
        return fresh.isEmpty() ? patience(fresh) : ok(fresh);
    }

    // A short form of the long polling: others are served by the same thread.
    private Answer patience(ArrayNode nothing) {
        try {
            Answer failure = failures.poll(Duration.ofMillis(20).toMillis(), TimeUnit.MILLISECONDS);
            return failure != null ? failure : ok(nothing);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer ok(JsonNode result) {
        ObjectNode answer = Bot.body().put("ok", true);
        answer.set("result", result);
        return Answer.of(200, answer.toString());
    }

    @Override
    public void close() {
        peer.close();
    }
}
