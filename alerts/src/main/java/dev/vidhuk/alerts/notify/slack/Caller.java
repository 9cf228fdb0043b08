package dev.vidhuk.alerts.notify.slack;

import dev.vidhuk.alerts.notify.Exchange;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.Pace;
import dev.vidhuk.alerts.notify.Rest;
import dev.vidhuk.alerts.notify.RetryAfter;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Calls Slack, not faster than it allows. */
final class Caller {
    private final HttpClient client;
    private final Duration timeout;
    private final Clock clock;
    private final Pace pace;

    /**
     * What Slack lets one sender post into a channel: <a href="https://api.slack.com/docs/rate-limits">one message a
     * second</a>.
     */
    static Pace pace(Clock clock, Rest rest) {
        return new Pace(clock, rest, Pace.Limit.ONE_A_SECOND);
    }

    Caller(Duration timeout, Clock clock, Pace pace) {
        this.timeout = timeout;
        this.clock = clock;
        this.pace = pace;
        // a redirect would carry message and token to a place that nobody has configured
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Posts JSON.
     *
     * @param headers besides those of the content
     * @throws NotifyException where there is no answer
     */
    Reply post(URI address, Map<String, String> headers, Map<String, Object> body)
            throws NotifyException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "vidhuk")
                .POST(BodyPublishers.ofString(Json.text(body)));
        headers.forEach(request::header);
        pace.await();
        try {
            HttpResponse<String> response =
                    Exchange.of(client, request.build(), BodyHandlers.ofString(), timeout.multipliedBy(2));
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    RetryAfter.of(response.headers().firstValue("Retry-After"), clock.instant())
                            .orElse(null));
        } catch (IOException e) {
            throw NotifyException.later(e.getClass().getSimpleName() + ": " + e.getMessage(), null, e);
        }
    }
}
