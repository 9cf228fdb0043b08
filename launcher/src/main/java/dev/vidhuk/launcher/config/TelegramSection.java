package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.notify.telegram.TelegramSettings;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a receiver that is a chat of Telegram. */
final class TelegramSection {
    /** In place of what is missing or wrong, which is told. */
    private static final String NO_TOKEN = "0:none";

    private TelegramSection() {}

    static TelegramSettings read(Section telegram) {
        String token = token(telegram);
        String chat = telegram.required("chat", "\"-100123\"", TelegramSection::chatProblem);
        String api = telegram.checked("api", Addresses::hookProblem);
        Set<Long> users = telegram.texts("users", TelegramSection::userProblem).stream()
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        int thread = telegram.number("thread", 0, 0);
        telegram.finish();
        return new TelegramSettings(
                token,
                chat.isEmpty() ? "1" : chat,
                api == null ? TelegramSettings.API : URI.create(api.strip()),
                users,
                thread == 0 ? null : thread);
    }

    // the problem never shows the token, which may stand in the file as it is
    private static String token(Section telegram) {
        String token = telegram.required("token", "\"${TELEGRAM_TOKEN}\"");
        if (token.isEmpty()) {
            return NO_TOKEN;
        }
        if (!TelegramSettings.validToken(token)) {
            telegram.problem("token", "is not as BotFather gives it: digits, `:`, then letters, digits, `_` and `-`");
            return NO_TOKEN;
        }
        return token;
    }

    private static @Nullable String chatProblem(String text) {
        return TelegramSettings.validChat(text)
                ? null
                : "must be the chat's number, such as \"-100123\", or the @name of a public group or channel";
    }

    private static @Nullable String userProblem(String text) {
        return text.matches("[1-9]\\d{0,17}")
                ? null
                : "must be a person's number; Vidhuk tells it to who presses a button without leave";
    }
}
