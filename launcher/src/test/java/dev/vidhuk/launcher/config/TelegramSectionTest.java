package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.telegram.TelegramSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TelegramSectionTest {
    private static ReceiverSettings.Way way(String telegram) {
        return Parsed.right("sources: []\nreceivers: [{name: team, telegram: " + telegram + "}]\n")
                .alerts()
                .receivers()
                .get(0)
                .way();
    }

    @Test
    void readsAChatWithWhatIsUsual() {
        ReceiverSettings.Way way = way("{token: '7:AAbb_-c', chat: -100123}");

        assertThat(way)
                .isEqualTo(new TelegramSettings(
                        "7:AAbb_-c", "-100123", URI.create("https://api.telegram.org"), Set.of(), null));
    }

    @Test
    void readsAllThatCanBeSaid() {
        ReceiverSettings.Way way =
                way("{token: '7:a', chat: '@svitlo_team', users: [5, 6], thread: 3, api: 'http://bots.example:8081'}");

        assertThat(way)
                .isEqualTo(new TelegramSettings(
                        "7:a", "@svitlo_team", URI.create("http://bots.example:8081"), Set.of(5L, 6L), 3));
    }

    @Test
    void saysAllThatIsWrongAndShowsNoToken() {
        List<String> problems = Parsed.wrong("""
                sources: []
                receivers:
                  - {name: a, telegram: {token: "${TELEGRAM_TOKEN}", chat: shop}}
                  - {name: b, telegram: {users: ["@olha"], api: telegram.example, tokn: x}}
                route: {receiver: a}
                """, Parsed.FOLDER, Map.of("TELEGRAM_TOKEN", "7:AA secret/with/slashes"));

        assertThat(problems)
                .containsExactly(
                        "line 3, receivers[0].telegram.token: is not as BotFather gives it: digits, `:`, then letters,"
                                + " digits, `_` and `-`",
                        "line 3, receivers[0].telegram.chat: \"shop\" must be the chat's number, such as \"-100123\", or"
                                + " the @name of a public group or channel",
                        "line 4, receivers[1].telegram.token: is missing; for example `token: \"${TELEGRAM_TOKEN}\"`",
                        "line 4, receivers[1].telegram.chat: is missing; for example `chat: \"-100123\"`",
                        "line 4, receivers[1].telegram.api: \"telegram.example\" must begin with http:// or https:// and"
                                + " a host",
                        "line 4, receivers[1].telegram.users[0]: \"@olha\" must be a person's number; Vidhuk tells it to"
                                + " who presses a button without leave",
                        "line 4, receivers[1].telegram.tokn: is not known; did you mean `token`?");
    }
}
