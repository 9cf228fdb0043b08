package dev.vidhuk.launcher.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A chat of Telegram with one bot in it, behind a Bot API on the loopback interface. */
final class TelegramChat implements AutoCloseable {
    static final String TOKEN = "7:AAsecret";
    static final long CHAT = -1001;

    private static final ObjectMapper MAPPER = Json.mapper();
    private static final Duration LONG_POLL = Duration.ofMillis(500);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Map<Long, ObjectNode> messages = new LinkedHashMap<>();
    private final List<ObjectNode> updates = new ArrayList<>();
    private final List<String> toasts = new ArrayList<>();

    TelegramChat() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/bot" + TOKEN + "/", this::take);
        server.start();
    }

    String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The texts as they stand now, the oldest first. */
    synchronized List<String> texts() {
        return messages.values().stream()
                .map(message -> message.path("text").asText())
                .toList();
    }

    /** What people were shown when they pressed a button. */
    synchronized List<String> toasts() {
        return List.copyOf(toasts);
    }

    /** The names of the buttons of the last message. */
    synchronized List<String> buttons() {
        return last().path("reply_markup").findValuesAsText("text");
    }

    /** Somebody presses a button of the last message. */
    synchronized void press(long user, String button) {
        String data = last().path("reply_markup").findParents("callback_data").stream()
                .filter(one -> one.path("text").asText().equals(button))
                .findFirst()
                .orElseThrow()
                .path("callback_data")
                .asText();
        ObjectNode update = MAPPER.createObjectNode().put("update_id", 500 + updates.size());
        ObjectNode query = update.putObject("callback_query").put("id", "q").put("data", data);
        query.putObject("from").put("id", user).put("first_name", "Olha");
        query.set("message", last());
        updates.add(update);
        notifyAll();
    }

    private ObjectNode last() {
        return List.copyOf(messages.values()).get(messages.size() - 1);
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        JsonNode request = MAPPER.readTree(exchange.getRequestBody());
        ObjectNode answer = MAPPER.createObjectNode().put("ok", true);
        answer.set("result", result(path.substring(path.lastIndexOf('/') + 1), request));
        byte[] bytes = MAPPER.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized JsonNode result(String method, JsonNode request) {
        return switch (method) {
            case "sendMessage" -> keep(1 + messages.size(), request);
            case "editMessageText" -> keep(request.path("message_id").asLong(), request);
            case "getUpdates" -> updates(request.path("offset").asLong());
            default -> {
                toasts.add(request.path("text").asText());
                yield MAPPER.createObjectNode();
            }
        };
    }

    private ObjectNode keep(long id, JsonNode request) {
        ObjectNode message = request.<ObjectNode>deepCopy().put("message_id", id);
        message.putObject("chat").put("id", CHAT).put("type", "supergroup");
        messages.put(id, message);
        return message;
    }

    private ArrayNode updates(long offset) {
        long end = System.nanoTime() + LONG_POLL.toNanos();
        try {
            while (fresh(offset).isEmpty() && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return MAPPER.createArrayNode().addAll(fresh(offset));
    }

    private List<ObjectNode> fresh(long offset) {
        return updates.stream()
                .filter(update -> update.path("update_id").asLong() >= offset)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
