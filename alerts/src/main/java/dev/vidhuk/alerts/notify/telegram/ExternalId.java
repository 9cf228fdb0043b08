package dev.vidhuk.alerts.notify.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram calls a message: its chat's number and its own, of which the second alone says nothing. */
record ExternalId(String chat, long message) {
    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,19}):(\\d{1,18})");

    String text() {
        return chat + ":" + message;
    }

    /** Nothing where it is not one of ours, such as after the receiver's way was changed. */
    static Optional<ExternalId> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new ExternalId(written.group(1), Long.parseLong(written.group(2))))
                : Optional.empty();
    }
}
