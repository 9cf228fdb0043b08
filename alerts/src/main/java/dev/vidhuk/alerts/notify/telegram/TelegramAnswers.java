package dev.vidhuk.alerts.notify.telegram;

import dev.vidhuk.alerts.notify.ActionLog;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.events.kafka.KafkaSettings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes what people answer on Telegram: one listener for each bot, however many receivers it serves. A bot may be listened
 * to by one process only.
 */
public final class TelegramAnswers implements AutoCloseable {
    private final ActionLog log;
    private final List<Listener> listeners;

    private TelegramAnswers(ActionLog log, List<Listener> listeners) {
        this.log = log;
        this.listeners = listeners;
    }

    private record Door(String token, URI api) {}

    /**
     * Begins to listen, in threads of its own.
     *
     * @param receivers of whom those of other ways are left alone
     */
    public static TelegramAnswers start(List<ReceiverSettings> receivers, KafkaSettings kafka, Clock clock) {
        Map<Door, List<ReceiverSettings>> bots = receivers.stream()
                .filter(receiver -> receiver.way() instanceof TelegramSettings)
                .collect(Collectors.groupingBy(TelegramAnswers::door));
        ActionLog log = new ActionLog(kafka);
        List<Listener> listeners = bots.values().stream()
                .map(served -> listener(served, log, clock))
                .toList();
        listeners.forEach(Listener::start);
        return new TelegramAnswers(log, listeners);
    }

    /** Whether there is anybody to listen to. */
    public static boolean wanted(List<ReceiverSettings> receivers) {
        return receivers.stream().anyMatch(receiver -> receiver.way() instanceof TelegramSettings);
    }

    private static Door door(ReceiverSettings receiver) {
        TelegramSettings telegram = (TelegramSettings) receiver.way();
        return new Door(telegram.token(), telegram.api());
    }

    private static Listener listener(List<ReceiverSettings> served, ActionLog log, Clock clock) {
        TelegramSettings telegram = (TelegramSettings) served.get(0).way();
        Bot bot = new Bot(telegram, Bot.TIMEOUT);
        return new Listener(telegram.bot(), bot, new Desk(telegram.bot(), bot, new Doorkeeper(served), log, clock));
    }

    /** Returns when all listeners have ended. */
    @Override
    public void close() {
        listeners.forEach(Listener::close);
        log.close();
    }
}
