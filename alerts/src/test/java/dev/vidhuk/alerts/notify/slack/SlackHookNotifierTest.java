package dev.vidhuk.alerts.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.HttpPeer.Answer;
import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.RemoteNotifierTest;
import dev.vidhuk.alerts.notify.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackHookNotifierTest extends RemoteNotifierTest {
    private final VirtualTime time = new VirtualTime();
    private final LoopbackSlack slack = new LoopbackSlack(time);
    private final SlackHook hook = new SlackHook(slack.hook(), Duration.ofSeconds(1));
    private final Notifier notifier = new SlackHookNotifier(hook, COMPOSER, time, Caller.pace(time, time::sleep));

    @AfterEach
    void stop() {
        slack.close();
    }

    @Override
    protected Notifier notifier() {
        return notifier;
    }

    @Override
    protected SlackHook way() {
        return hook;
    }

    @Override
    protected List<String> secrets() {
        return List.of(LoopbackSlack.HOOK);
    }

    @Override
    protected List<String> messages() {
        return slack.messages().stream().map(LoopbackSlack.Kept::shown).toList();
    }

    @Override
    protected int attempts() {
        return slack.calls().size();
    }

    @Override
    protected void fail(Failure failure) {
        slack.failAlways(
                switch (failure) {
                    case REFUSES -> Answer.of(404, "no_service");
                    case BUSY ->
                        new Answer(429, "rate_limited", Map.of("Retry-After", Long.toString(WAIT.toSeconds())));
                    case BROKEN -> Answer.of(500, "rollup_error");
                    case RESETS -> Answer.RESET;
                    case SILENT -> Answer.SILENCE;
                });
    }

    private NotifyException failure(Answer answer) {
        slack.failAlways(answer);
        return catchThrowableOfType(
                NotifyException.class, () -> notifier.send(news("n1", complaint()), Earlier.NOTHING));
    }

    @Test
    void saysWhatTheWebhookSaysAndWhatToDo() {
        NotifyException gone = failure(Answer.of(404, "no_service"));

        assertThat(gone).hasMessage("HTTP 404: Slack says no_service: the webhook was removed");
    }

    @Test
    void takesAForbiddenChannelForARefusalThoughItComesWithStatus500() {
        NotifyException forbidden = failure(Answer.of(500, "action_prohibited"));

        assertThat(forbidden.retryable()).isFalse();
    }

    @Test
    void showsNothingOfAPageThatAnswersInsteadOfSlack() {
        NotifyException proxy = failure(Answer.of(403, "<html>Who goes there?</html>"));

        assertThat(proxy).hasMessage("HTTP 403");
    }

    @Test
    void followsNobodyElsewhere() {
        NotifyException moved = failure(new Answer(302, "", Map.of("Location", "/elsewhere")));

        assertThat(moved.retryable()).isFalse();
        assertThat(slack.calls()).hasSize(1);
    }

    @Test
    void saysLessWhereSlackFindsTheBlocksTooLong() throws Exception {
        slack.failOnce(Answer.of(400, "invalid_blocks"));

        notifier.send(news("n1", complaint().text("слово ".repeat(200))), Earlier.NOTHING);

        assertThat(slack.calls()).hasSize(2);
        assertThat(slack.calls().get(1).body())
                .hasSizeLessThan(slack.calls().get(0).body().length());
    }

    @Test
    void doesNotWaitForAnAnswerThatNeverEnds() {
        NotifyException later = failure(Answer.STALLED);

        assertThat(later.retryable()).isTrue();
    }
}
