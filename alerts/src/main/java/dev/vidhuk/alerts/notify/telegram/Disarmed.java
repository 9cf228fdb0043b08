package dev.vidhuk.alerts.notify.telegram;

import java.util.regex.Pattern;

/**
 * Takes its force from what Telegram would make a link, a mention, a hashtag or a command of without being asked: between
 * the sign and what follows stands a word joiner, which nobody sees. Text from outside has none of its own ({@link
 * dev.vidhuk.alerts.notify.message.Plain}).
 */
final class Disarmed {
    /** U+2060, which no link, mention or tag may hold; U+200C and U+200D may stand in them. */
    static final String JOINER = "\u2060";

    // A point between two letters or digits makes an address of a word; before a space it ends a sentence.
    private static final Pattern SIGN = Pattern.compile("[@#$/](?=[^\\s\\uFE0F\\u20E3])|\\.(?=[\\p{L}\\p{N}\\p{M}])");

    private Disarmed() {}

    static String of(String text) {
        return SIGN.matcher(text).replaceAll("$0" + JOINER);
    }
}
