package dev.vidhuk.alerts.notify.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.alerts.notify.HttpPeer;
import dev.vidhuk.alerts.notify.HttpPeer.Answer;
import dev.vidhuk.alerts.notify.HttpPeer.Call;
import dev.vidhuk.events.kafka.Json;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays Slack: takes what Slack would take, keeps it, and notes what Slack would turn away or show as more than text. */
final class LoopbackSlack implements AutoCloseable {
    static final String TOKEN = "xoxb-1234-secret";
    static final String HOOK = "/services/T0/B0/secret";
    static final String CHANNEL = "C0REVIEWS";

    private final HttpPeer peer = new HttpPeer(this::answer);
    private final Clock clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Queue<Answer> failures = new ArrayDeque<>();
    private @Nullable Answer always;
    private Instant next = Instant.MIN;

    /** A message as it is now. */
    record Kept(JsonNode message, @Nullable String thread, boolean broadcast, int edits) {
        String shown() {
            return new StrictReader(message).read();
        }
    }

    LoopbackSlack(Clock clock) {
        this.clock = clock;
    }

    URI api() {
        return peer.address().resolve("/api/");
    }

    URI hook() {
        return peer.address().resolve(HOOK);
    }

    List<Call> calls() {
        return peer.calls();
    }

    /** The messages in the order in which they came. Fails where something was wrong with one of them. */
    synchronized List<Kept> messages() {
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
        return List.copyOf(kept.values());
    }

    /** Answers so to the next call that nothing else is said of. */
    synchronized void failOnce(Answer answer) {
        failures.add(answer);
    }

    synchronized void failAlways(Answer answer) {
        always = answer;
    }

    /** As if somebody had deleted all messages. */
    synchronized void forget() {
        kept.clear();
    }

    static Answer error(String error) {
        return Answer.of(200, "{\"ok\":false,\"error\":\"" + error + "\"}");
    }

    private synchronized Answer answer(Call call) {
        Answer failure = always != null ? always : failures.poll();
        if (failure != null) {
            return failure;
        }
        try {
            return taken(call);
        } catch (AssertionError | RuntimeException e) {
            faults.add(call.path() + ": " + e + "\n" + call.body());
            return Answer.of(400, "invalid_payload");
        }
    }

    private Answer taken(Call call) {
        keepPace();
        require(call.method().equals("POST"), "not a POST");
        require(
                call.header("Content-type").orElse("").equals("application/json; charset=utf-8"),
                "not JSON in UTF-8: Slack would ask for form data");
        JsonNode message = Json.read(call.body(), JsonNode.class);
        if (call.path().equals(HOOK)) {
            onlyKnown(message, Set.of());
            return keep(message, "ok");
        }
        require(call.header("Authorization").orElse("").equals("Bearer " + TOKEN), "no token");
        return switch (call.path()) {
            case "/api/chat.postMessage" -> post(message);
            case "/api/chat.update" -> update(message);
            default -> throw new AssertionError("no such method");
        };
    }

    private void keepPace() {
        require(!clock.instant().isBefore(next), "more than one message a second");
        next = clock.instant().plus(Duration.ofSeconds(1));
    }

    private Answer post(JsonNode message) {
        onlyKnown(message, Set.of("channel", "thread_ts", "reply_broadcast"));
        if (!Set.of(CHANNEL, "#reviews").contains(message.path("channel").asText())) {
            return error("channel_not_found");
        }
        if (message.has("thread_ts")
                && !kept.containsKey(message.get("thread_ts").asText())) {
            return error("thread_not_found");
        }
        return keep(message, null);
    }

    private Answer update(JsonNode message) {
        onlyKnown(message, Set.of("channel", "ts"));
        require(message.path("channel").asText().equals(CHANNEL), "an update needs the channel's id");
        String ts = message.path("ts").asText();
        Kept old = kept.get(ts);
        if (old == null) {
            return error("message_not_found");
        }
        if (tooLong(message)) {
            return error("msg_blocks_too_long");
        }
        kept.put(ts, new Kept(message, old.thread(), old.broadcast(), old.edits() + 1));
        return ok(ts);
    }

    private Answer keep(JsonNode message, @Nullable String hookAnswer) {
        require(message.path("mrkdwn").isBoolean() && !message.get("mrkdwn").asBoolean(), "mrkdwn is on");
        if (tooLong(message)) {
            return hookAnswer == null ? error("msg_blocks_too_long") : Answer.of(400, "invalid_blocks");
        }
        new StrictReader(message).read();
        String ts = (clock.instant().getEpochSecond() + kept.size()) + ".000100";
        String thread = message.has("thread_ts") ? message.get("thread_ts").asText() : null;
        kept.put(ts, new Kept(message, thread, message.path("reply_broadcast").asBoolean(), 0));
        return hookAnswer == null ? ok(ts) : Answer.of(200, hookAnswer);
    }

    private static boolean tooLong(JsonNode message) {
        return message.path("blocks").toString().length() > 13_200;
    }

    private static Answer ok(String ts) {
        return Answer.of(
                200,
                "{\"ok\":true,\"channel\":\"" + CHANNEL + "\",\"ts\":\"" + ts
                        + "\",\"message\":{\"type\":\"message\"}}");
    }

    private static void onlyKnown(JsonNode message, Set<String> more) {
        Set<String> all = Set.of("text", "blocks", "unfurl_links", "unfurl_media", "mrkdwn");
        message.fieldNames()
                .forEachRemaining(name -> require(all.contains(name) || more.contains(name), "unknown field " + name));
        require(!message.path("unfurl_links").asBoolean(true), "links unfold");
        require(!message.path("unfurl_media").asBoolean(true), "media unfold");
    }

    static void require(boolean condition, String fault) {
        if (!condition) {
            throw new AssertionError(fault);
        }
    }

    @Override
    public void close() {
        peer.close();
    }
}
