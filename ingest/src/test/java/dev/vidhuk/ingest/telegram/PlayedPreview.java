package dev.vidhuk.ingest.telegram;

import com.sun.net.httpserver.HttpExchange;
import dev.vidhuk.ingest.PlayedPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** The preview of a public channel: twenty posts on a page, the oldest at its top, and a link to those before. */
final class PlayedPreview extends PlayedPlace {
    private static final String CHANNEL = "Skarhy_UA";
    private static final Pattern BEFORE = Pattern.compile("before=(\\d+)");

    private final TreeMap<Integer, String> posts = new TreeMap<>();
    private final Map<String, Instant> written = new TreeMap<>();
    private int throttled;
    private boolean garbled;

    PlayedPreview() {
        site.route("/s/skarhy_ua", this::answer);
    }

    @Override
    public String type() {
        return TelegramKind.NAME;
    }

    @Override
    public int perPage() {
        return 20;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("preview", "skarhy_ua");
    }

    @Override
    public synchronized void publish(String id, String text, Instant at) {
        written.put(id, at);
        posts.put(Integer.valueOf(id), post(id, CHANNEL, text, at, "", ""));
    }

    /** By a post that answers. */
    @Override
    public synchronized void reply(String id, String text, Instant at) {
        String number = String.valueOf(posts.lastKey() + 1);
        String link = "<a class=\"tgme_widget_message_reply\" href=\"https://t.me/" + CHANNEL + "/" + id
                + "\"><div class=\"js-message_text\">…</div></a>";
        posts.put(Integer.valueOf(number), post(number, CHANNEL, text, at, link, ""));
    }

    @Override
    public synchronized void edit(String id, String text, Instant at) {
        posts.put(Integer.valueOf(id), post(id, CHANNEL, text, written.getOrDefault(id, at), "", "edited "));
    }

    @Override
    public synchronized void delete(String id) {
        posts.remove(Integer.valueOf(id));
    }

    @Override
    public synchronized void throttle(int requests) {
        throttled = requests;
    }

    @Override
    public boolean expire() {
        return false;
    }

    @Override
    public synchronized void garble() {
        garbled = true;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        Matcher before = BEFORE.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        byte[] body =
                page(before.find() ? Integer.valueOf(before.group(1)) : null).getBytes(StandardCharsets.UTF_8);
        int status = throttled > 0 ? 429 : 200;
        throttled = Math.max(0, throttled - 1);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private String page(@Nullable Integer before) {
        if (garbled) {
            return "<html><body><div class=tgme_page>If you have Telegram, you can contact them.</div></body></html>";
        }
        List<Integer> older = List.copyOf((before == null ? posts : posts.headMap(before)).keySet());
        List<Integer> shown = older.subList(Math.max(0, older.size() - perPage()), older.size());
        StringBuilder page = new StringBuilder("<html><body><section class=tgme_channel_history>");
        if (shown.size() < older.size()) {
            page.append("<a href=\"/s/" + CHANNEL + "?before=" + shown.get(0)
                    + "\" class=\"tme_messages_more\" data-before=\"" + shown.get(0) + "\"></a>");
        }
        shown.forEach(id -> page.append(posts.get(id)));
        return page + "</section></body></html>";
    }

    static String post(String id, String channel, String text, Instant at, String reply, String mark) {
        return """
                <div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="%s/%s">
                <div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name"><span>Скарги</span></a></div>
                %s<div class="tgme_widget_message_text js-message_text">%s</div>
                <span class="tgme_widget_message_meta">%s<a class="tgme_widget_message_date"><time datetime="%s">x</time></a>
                </span></div></div>
                """.formatted(
                channel, id, reply, Entities.escape(text), mark, at.toString().replace("Z", "+00:00"));
    }
}
