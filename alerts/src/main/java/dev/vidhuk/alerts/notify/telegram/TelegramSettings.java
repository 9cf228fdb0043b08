package dev.vidhuk.alerts.notify.telegram;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chat of Telegram, and the bot that writes there.
 *
 * @param token the bot's, as BotFather gives it; never shown
 * @param chat a chat's number, negative for a group, or the {@code @name} of a public one
 * @param api where the Bot API is served
 * @param users the numbers of those who may act on cases; empty for everybody in the chat, unless it is public
 * @param thread the topic of a forum to write in, or null
 */
public record TelegramSettings(
        String token,
        String chat,
        URI api,
        Set<Long> users,
        @Nullable Integer thread) implements ReceiverSettings.Way {
    public static final URI API = URI.create("https://api.telegram.org");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");
    private static final Pattern CHAT = Pattern.compile("-?[1-9]\\d{0,18}|@[A-Za-z0-9_]{2,32}");

    public TelegramSettings {
        if (!validToken(token)) {
            throw new IllegalArgumentException("telegram.token is not as BotFather gives it");
        }
        if (!validChat(chat)) {
            throw new IllegalArgumentException("telegram.chat is neither a number nor @name: " + chat);
        }
        if (!"http".equals(api.getScheme()) && !"https".equals(api.getScheme())) {
            throw new IllegalArgumentException("telegram.api is not http(s)");
        }
        users = Set.copyOf(users);
    }

    /** Whether it can stand in an address, as all that BotFather gives can. */
    public static boolean validToken(String token) {
        return TOKEN.matcher(token).matches();
    }

    public static boolean validChat(String chat) {
        return CHAT.matcher(chat).matches();
    }

    /** The bot's own number: the part of the token that is no secret. */
    String bot() {
        int colon = token.indexOf(':');
        return colon < 0 ? "" : token.substring(0, colon);
    }

    /** Whether the chat may be a group, where a bot may write less often; a name does not tell. */
    boolean group() {
        return chat.startsWith("-") || chat.startsWith("@");
    }

    @Override
    public String type() {
        return "telegram";
    }

    /** Without what is secret in the token. */
    @Override
    public String toString() {
        return "Telegram[bot " + bot() + ", chat " + chat + "]";
    }
}
