package dev.vidhuk.alerts.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.HttpPeer;
import dev.vidhuk.alerts.notify.HttpPeer.Answer;
import dev.vidhuk.alerts.notify.HttpPeer.Call;
import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.RemoteNotifierTest;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookNotifierTest extends RemoteNotifierTest {
    private static final String SECRET = "shared";
    private static final String SECRET_PATH = "/T0/token";

    private final HttpPeer peer = new HttpPeer(call -> this.answer);
    private volatile Answer answer = Answer.of(200, "");

    @AfterEach
    void stop() {
        peer.close();
    }

    @Override
    protected Notifier notifier() {
        return new WebhookNotifier(way(), CLOCK);
    }

    @Override
    protected ReceiverSettings.Webhook way() {
        return new ReceiverSettings.Webhook(peer.address().resolve(SECRET_PATH), SECRET, Duration.ofSeconds(1));
    }

    @Override
    protected List<String> secrets() {
        return List.of(SECRET, SECRET_PATH);
    }

    /** Whoever reads them is a program: it sees all of the notification. */
    @Override
    protected List<String> messages() {
        return peer.calls().stream()
                .map(call -> Json.read(call.body(), Notification.class).toString())
                .toList();
    }

    // Half a character cannot be written in UTF-8.
    @Override
    protected String quoted(Notification notification) {
        String text = Objects.requireNonNull(
                Objects.requireNonNull(notification.alerts().get(0).review()).text());
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    protected void fail(Failure failure) {
        answer = switch (failure) {
            case REFUSES -> Answer.of(410, "");
            case BUSY -> new Answer(429, "", Map.of("Retry-After", Long.toString(WAIT.toSeconds())));
            case BROKEN -> Answer.of(500, "");
            case RESETS -> Answer.RESET;
            case SILENT -> Answer.SILENCE;
        };
    }

    @Override
    protected int attempts() {
        return peer.calls().size();
    }

    @Test
    void postsTheNotificationAsJsonWithItsIdAsTheIdempotencyKey() throws Exception {
        Notification message = news("n1", complaint());

        notifier().send(message, Earlier.NOTHING);

        assertThat(peer.calls()).singleElement().satisfies(call -> {
            assertThat(Json.read(call.body(), Notification.class)).isEqualTo(message);
            assertThat(call.header("Idempotency-key")).contains("n1");
            assertThat(call.header("Content-type")).contains("application/json; charset=utf-8");
        });
    }

    @Test
    void signsTimestampAndBodySoThatAnyLibraryCanVerifyIt() throws Exception {
        notifier().send(news("n1", complaint().text("Чекала & чекала 😀")), Earlier.NOTHING);

        Call call = peer.calls().get(0);
        String timestamp = call.header("X-vidhuk-timestamp").orElseThrow();
        HmacUtils other = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, SECRET);
        assertThat(timestamp).isEqualTo(Long.toString(CLOCK.instant().getEpochSecond()));
        assertThat(call.header("X-vidhuk-signature")).contains(other.hmacHex(timestamp + "." + call.body()));
    }

    @Test
    void signsNothingWithoutASecret() throws Exception {
        ReceiverSettings.Webhook open = new ReceiverSettings.Webhook(peer.address(), null, Duration.ofSeconds(1));

        new WebhookNotifier(open, CLOCK).send(news("n1", complaint()), Earlier.NOTHING);

        assertThat(peer.calls().get(0).header("X-vidhuk-signature")).isEmpty();
    }

    @Test
    void signsAsTheStandardsSay() {
        String signature = Signature.of("Jefe", "what do ya want for nothing?");

        // RFC 4231, test case 2
        assertThat(signature).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void understandsADateToWaitFor() {
        answer = new Answer(503, "", Map.of("Retry-After", "Fri, 20 Nov 2026 10:05:00 GMT"));

        NotifyException busy = catchThrowableOfType(
                NotifyException.class, () -> notifier().send(news("n1", complaint()), Earlier.NOTHING));

        assertThat(busy.retryAfter()).contains(Duration.ofMinutes(5));
    }

    @Test
    void followsNobodyElsewhere() {
        answer = new Answer(302, "", Map.of("Location", "/elsewhere"));

        NotifyException moved = catchThrowableOfType(
                NotifyException.class, () -> notifier().send(news("n1", complaint()), Earlier.NOTHING));

        assertThat(moved.retryable()).isFalse();
        assertThat(peer.calls()).hasSize(1);
    }

    @Test
    void doesNotWaitForAnAnswerThatNeverEnds() {
        answer = Answer.STALLED;

        NotifyException later = catchThrowableOfType(
                NotifyException.class, () -> notifier().send(news("n1", complaint()), Earlier.NOTHING));

        assertThat(later).hasMessage("HttpTimeoutException: the answer does not end");
        assertThat(later.retryable()).isTrue();
    }
}
