package dev.vidhuk.alerts.notify.webhook;

import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Exchange;
import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.RetryAfter;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Posts each notification as JSON. The header {@code Idempotency-Key} tells a message that comes twice; with a secret,
 * {@code X-Vidhuk-Signature} is the hexadecimal HMAC-SHA256 of {@code <X-Vidhuk-Timestamp>.<body>}, so that a receiver
 * can tell who sent it and when.
 */
public final class WebhookNotifier implements Notifier {
    private static final int TOO_MANY_REQUESTS = 429;

    private final ReceiverSettings.Webhook webhook;
    private final HttpClient client;
    private final Clock clock;

    public WebhookNotifier(ReceiverSettings.Webhook webhook, Clock clock) {
        this.webhook = webhook;
        this.clock = clock;
        // a redirect would carry the message to a place that nobody has configured
        this.client = HttpClient.newBuilder()
                .connectTimeout(webhook.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Optional<String> send(Notification notification, Earlier earlier)
            throws NotifyException, InterruptedException {
        try {
            Duration longest = webhook.timeout().multipliedBy(2);
            check(Exchange.of(client, request(notification), BodyHandlers.discarding(), longest));
            return Optional.empty();
        } catch (IOException e) {
            throw NotifyException.later(e.getClass().getSimpleName() + ": " + e.getMessage(), null, e);
        }
    }

    private HttpRequest request(Notification notification) {
        String body = Json.text(notification);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook.url())
                .timeout(webhook.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "vidhuk")
                .header("Idempotency-Key", notification.id())
                .header("X-Vidhuk-Timestamp", timestamp)
                .POST(BodyPublishers.ofString(body));
        if (webhook.secret() != null) {
            request.header("X-Vidhuk-Signature", Signature.of(webhook.secret(), timestamp + "." + body));
        }
        return request.build();
    }

    private void check(HttpResponse<Void> response) throws NotifyException {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return;
        }
        String message = "HTTP " + status;
        if (status >= 500 || status == TOO_MANY_REQUESTS || status == 408 || status == 425) {
            throw NotifyException.later(
                    message,
                    RetryAfter.of(response.headers().firstValue("Retry-After"), clock.instant())
                            .orElse(null),
                    null);
        }
        throw NotifyException.refused(message);
    }
}
