package dev.vidhuk.alerts.notify.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a press of a button brings back. Telegram allows 64 bytes, and a review id may be longer, so a digest stands for it:
 * the message that the button belongs to names the id.
 */
record ButtonData(Deed deed, int round, String digest) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z])\\.(\\d{1,6})\\.([A-Za-z0-9_-]{16})");

    static ButtonData of(Deed deed, CaseMark mark) {
        return new ButtonData(deed, mark.round(), mark.digest());
    }

    String text() {
        return deed.letter() + "." + round + "." + digest;
    }

    /** Nothing where it is not ours: anybody can send anything as the data of a button. */
    static Optional<ButtonData> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Deed.of(written.group(1).charAt(0))
                        .map(deed -> new ButtonData(deed, Integer.parseInt(written.group(2)), written.group(3)))
                : Optional.empty();
    }
}
