package dev.vidhuk.launcher.bench;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.launcher.endtoend.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** How soon a page that is open hears of what has come into a topic: polls of sources that nobody has. */
final class Probes implements AutoCloseable {
    private static final Duration LAST = Duration.ofSeconds(60);

    private final Browser browser;
    private final RecordWriter<SourcePoll> polls;
    /** By name when it was in its topic, on the scale of {@link System#nanoTime}. */
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    private final List<Double> told = new CopyOnWriteArrayList<>();
    private final long from;
    private int count;

    /**
     * Listens.
     *
     * @param from polls before this moment do not count, on the scale of {@link System#nanoTime}
     */
    Probes(KafkaSettings kafka, Browser browser, long from) {
        this.browser = browser;
        this.from = from;
        this.polls = new RecordWriter<>(kafka, kafka.topics().sourcePolls());
        OpenPage.listen(browser, this::hear);
    }

    void send() {
        String name = "probe-" + count++;
        if (System.nanoTime() >= from) {
            sent.put(name, System.nanoTime()); // a page may hear of it before we do
        }
        polls.write(name, poll(name));
        polls.flush();
        sent.replace(name, System.nanoTime());
    }

    private static SourcePoll poll(String name) {
        return Json.read("""
            {"source": "%s", "type": "page", "outcome": "ok", "polledAt": "2026-11-20T19:05:00Z", "took": "PT2S",
             "complete": true, "seen": 12, "published": 1, "rechecked": 0, "firstPoll": false, "every": "PT10M",
             "nextPollAt": "2026-11-20T19:15:00Z",
             "capabilities": {"replies": true, "edits": true, "deletions": false, "ids": true, "precision": "day"}}""".formatted(name), SourcePoll.class);
    }

    private void hear(String kind, @Nullable String id) {
        if (!kind.equals("poll")) {
            return;
        }
        if (id != null) {
            arrived(id);
        } else {
            // several at once have no names: a page asks then, and so it is with the answer that it knows them
            for (JsonNode source : browser.json("/api/sources").get("items")) {
                arrived(source.get("name").asText());
            }
        }
    }

    private void arrived(String name) {
        Long at = sent.remove(name);
        if (at != null) {
            told.add((System.nanoTime() - at) / 1e6);
        }
    }

    /** How many milliseconds it took each; waits for the last. */
    List<Double> told() {
        try {
            await().atMost(LAST).until(sent::isEmpty);
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(sent.size() + " events were never told", e);
        }
        return List.copyOf(told);
    }

    @Override
    public void close() {
        polls.close();
    }
}
