package dev.vidhuk.ingest.telegram;

import dev.vidhuk.ingest.PlayedApi;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A group on Telegram, as a bot in it hears it: each message once, until it asks for the next. */
public final class PlayedBot extends PlayedApi {
    static final String TOKEN = "123456:AAF-secret";
    private static final String CHAT = "-1001234567890";
    private static final String OLENA = "5001";

    private final TreeMap<Long, String> updates = new TreeMap<>();
    private final Map<String, Instant> written = new LinkedHashMap<>();
    private long number = 700;
    private int message = 9000;

    public PlayedBot() {
        serve();
    }

    @Override
    public String type() {
        return TelegramKind.NAME;
    }

    /** What fits into one answer is more, but such a bot has no pages. */
    @Override
    public int perPage() {
        return 20;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("token", TOKEN, "chat", CHAT);
    }

    @Override
    public List<String> accounts() {
        return List.of("7007");
    }

    @Override
    public synchronized void publish(String id, String text, Instant at) {
        written.put(id, at);
        say("message", message(id, OLENA, text, at, ""));
    }

    @Override
    public synchronized void reply(String id, String text, Instant at) {
        say("message", message(String.valueOf(++message), "7007", text, at, answering(id)));
    }

    @Override
    public synchronized void edit(String id, String text, Instant at) {
        String edited = ", \"edit_date\": " + at.getEpochSecond();
        say("edited_message", message(id, OLENA, text, written.getOrDefault(id, at), edited));
    }

    /** Telegram says nothing of it. */
    @Override
    public synchronized void delete(String id) {
        written.remove(id);
    }

    /** Something happens that is none of the group's own messages. */
    synchronized void say(String kind, String json) {
        updates.put(++number, "{\"update_id\": " + number + ", \"" + kind + "\": " + json + "}");
    }

    /** How many updates Telegram still keeps. */
    synchronized int kept() {
        return updates.size();
    }

    /** After a week without any, the next one has any number. */
    synchronized void countAnew() {
        number = 12;
    }

    static String answering(String id) {
        return ", \"reply_to_message\": {\"message_id\": " + id + "}";
    }

    static String message(String id, String from, String text, Instant at, String more) {
        return "{\"message_id\": " + id + ", \"from\": {\"id\": " + from
                + ", \"is_bot\": false, \"first_name\": \"Олена\"}, \"chat\": {\"id\": " + CHAT
                + ", \"type\": \"supergroup\", \"title\": \"Svitlo\"}, \"date\": " + at.getEpochSecond()
                + ", \"text\": "
                + quoted(text) + more + "}";
    }

    @Override
    protected Said tooMany() {
        return new Said(
                429,
                "{\"ok\": false, \"error_code\": 429, \"description\": \"Too Many Requests: retry after 1\","
                        + " \"parameters\": {\"retry_after\": 1}}");
    }

    @Override
    protected synchronized Said answer(Asked asked) {
        if (!asked.path().equals("/bot" + TOKEN + "/getUpdates")) {
            return new Said(401, "{\"ok\": false, \"error_code\": 401, \"description\": \"Unauthorized\"}");
        }
        long offset = asked.number("offset", 0);
        updates.headMap(offset).clear();
        List<String> told =
                updates.values().stream().limit(asked.number("limit", 100)).toList();
        return new Said(200, "{\"ok\": true, \"result\": " + array(told) + "}");
    }
}
