package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows from where, and from whom, actions are taken. */
final class Doorkeeper {
    private final List<ReceiverSettings> receivers;

    /** For the receivers of one bot, each reached by {@link TelegramSettings}. */
    Doorkeeper(List<ReceiverSettings> receivers) {
        this.receivers = List.copyOf(receivers);
    }

    /** The receivers that a chat belongs to; none where it is not configured. */
    List<ReceiverSettings> receivers(JsonNode chat) {
        String name = "@" + chat.path("username").asText();
        String id = chat.path("id").asText();
        return receivers.stream()
                .filter(receiver -> telegram(receiver).chat().equals(id)
                        || telegram(receiver).chat().equalsIgnoreCase(name))
                .toList();
    }

    /** The receiver in whose name that person may act in that chat. */
    Optional<ReceiverSettings> admits(JsonNode chat, long person) {
        return receivers(chat).stream()
                .filter(receiver -> admits(telegram(receiver).users(), chat, person))
                .findFirst();
    }

    // Into a chat that anybody may enter, the configuration has invited nobody.
    private static boolean admits(Set<Long> users, JsonNode chat, long person) {
        return users.isEmpty() ? !open(chat) : users.contains(person);
    }

    private static boolean open(JsonNode chat) {
        String type = chat.path("type").asText();
        return type.equals("channel")
                || (!type.equals("private") && !chat.path("username").asText().isEmpty());
    }

    private static TelegramSettings telegram(ReceiverSettings receiver) {
        return (TelegramSettings) receiver.way();
    }
}
