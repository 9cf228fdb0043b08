package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.alerts.notify.message.Plain;

/**
 * Somebody on Telegram.
 *
 * @param id never changes, unlike the name
 * @param name what they call themselves, in one short line
 */
record Person(long id, String name) {
    private static final int LONGEST = 64;

    static Person of(JsonNode user) {
        String username = Plain.line(user.path("username").asText());
        String name = username.isEmpty()
                ? Plain.line(user.path("first_name").asText() + " "
                        + user.path("last_name").asText())
                : "@" + username;
        long id = user.path("id").asLong();
        return new Person(id, name.isEmpty() ? "telegram:" + id : cut(name));
    }

    /** How the history of a case names them: a name alone could be anybody's. */
    String signature() {
        return name + " (telegram:" + id + ")";
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
