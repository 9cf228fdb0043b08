package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for what people do in the chats of one bot, again and again, each time until something is there. An update is
 * confirmed only when what it brings is in Kafka, so that none is lost; one that comes twice changes nothing.
 */
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    /** How long the service keeps a question open; its own limit is not told, and 50 s are in use everywhere. */
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    private final String botId;
    private final Bot bot;
    private final Desk desk;
    private final Duration firstPause;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private long next;
    private int failures;

    Listener(String botId, Bot bot, Desk desk) {
        this(botId, bot, desk, FIRST_PAUSE);
    }

    Listener(String botId, Bot bot, Desk desk, Duration firstPause) {
        this.botId = botId;
        this.bot = bot;
        this.desk = desk;
        this.firstPause = firstPause;
        this.thread = new Thread(this::run, "telegram-" + botId);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                turn();
            }
        } catch (InterruptedException e) {
            LOG.debug("{} ends", thread.getName());
        }
    }

    private void turn() throws InterruptedException {
        try {
            for (JsonNode update : bot.call("getUpdates", question(), PATIENCE)) {
                take(update);
                next = update.path("update_id").asLong() + 1;
            }
            failures = 0;
        } catch (BotException e) {
            complain(e);
            rest(e.retryAfter());
        } catch (IOException e) {
            LOG.warn("bot {}: waiting: {}", botId, e.getMessage());
            rest(null);
        }
    }

    // One update that nobody has foreseen must not keep all others waiting for ever.
    private void take(JsonNode update) throws IOException, InterruptedException {
        try {
            desk.take(update);
        } catch (RuntimeException e) {
            LOG.error("bot {}: an update could not be taken", botId, e);
        }
    }

    private ObjectNode question() {
        ObjectNode body = Bot.body().put("offset", next).put("timeout", PATIENCE.toSeconds());
        body.putArray("allowed_updates").add("callback_query").add("message");
        return body;
    }

    private void complain(BotException e) {
        if (e.status() == BotException.CONFLICT) {
            LOG.error(
                    "bot {}: {}; another process, or a webhook, takes its answers: give each installation a bot of its own",
                    botId,
                    e.getMessage());
        } else {
            LOG.warn("bot {}: no answers for now: {}", botId, e.getMessage());
        }
    }

    private void rest(@Nullable Duration asked) throws InterruptedException {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        Duration longer = asked != null && asked.compareTo(pause) > 0 ? asked : pause;
        if (closing.await(longer.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("closing");
        }
    }

    /** Returns when nothing is taken any more; what was in hand comes again after the next start. */
    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
