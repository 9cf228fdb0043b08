package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.slack.SlackBot;
import dev.vidhuk.alerts.notify.slack.SlackHook;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackSectionTest {

    private static ReceiverSettings.Way way(String slack) {
        return Parsed.right("sources: []\nreceivers: [{name: a, slack: " + slack + "}]\n")
                .alerts()
                .receivers()
                .get(0)
                .way();
    }

    private static List<String> wrong(String slack) {
        return Parsed.wrong("sources: []\nreceivers: [{name: a, slack: " + slack + "}]\n");
    }

    @Test
    void readsAWebhook() {
        ReceiverSettings.Way way = way("{webhook: \"https://hooks.slack.com/services/T0/B0/${HOOK_SECRET}\"}");

        assertThat(way)
                .isEqualTo(new SlackHook(
                        URI.create("https://hooks.slack.com/services/T0/B0/s3cret-of-the-hook"),
                        Duration.ofSeconds(10)));
    }

    @Test
    void readsABot() {
        ReceiverSettings.Way way = way("{token: \"${HOOK_SECRET}\", channel: C0123ABCD}");

        assertThat(way)
                .isEqualTo(new SlackBot(
                        "s3cret-of-the-hook",
                        "C0123ABCD",
                        URI.create("https://slack.com/api/"),
                        Duration.ofSeconds(10)));
    }

    @Test
    void readsWhereTheApiLiesAndHowLongToWait() {
        ReceiverSettings.Way way =
                way("{token: xoxb-1, channel: \"#reviews\", api: \"http://127.0.0.1:8080/api\", timeout: 3s}");

        assertThat(way)
                .isEqualTo(new SlackBot(
                        "xoxb-1", "#reviews", URI.create("http://127.0.0.1:8080/api"), Duration.ofSeconds(3)));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(wrong("{timeout: 3s}"))
                .containsExactly("line 2, receivers[0].slack.webhook: is missing: slack needs"
                        + " `webhook: https://hooks.slack.com/services/…`, or `token` and `channel`");
        assertThat(wrong("{token: xoxb-1}"))
                .containsExactly("line 2, receivers[0].slack.channel: is missing; for example `channel: C0123ABCD`");
        assertThat(wrong("{channel: C0123ABCD}"))
                .containsExactly(
                        "line 2, receivers[0].slack.token: is missing; for example `token: \"${SLACK_TOKEN}\"`");
    }

    @Test
    void saysWhatCannotBeUsedAndRepeatsNoToken() {
        assertThat(wrong("{token: \"xoxb 1\", channel: reviews, chanel: x}"))
                .containsExactly(
                        "line 2, receivers[0].slack.channel: \"reviews\" must be the id of a channel, such as C0123ABCD,"
                                + " or #name",
                        "line 2, receivers[0].slack.token: has characters that no token has",
                        "line 2, receivers[0].slack.chanel: is not known; did you mean `channel`?");
        assertThat(wrong("{webhook: \"ftp://hooks.example/\", token: xoxb-1}"))
                .containsExactly(
                        "line 2, receivers[0].slack.token: has no use beside `webhook`, which knows its channel; keep one"
                                + " of the two",
                        "line 2, receivers[0].slack.webhook: \"ftp://hooks.example/\" must begin with http:// or https://"
                                + " and a host");
    }
}
