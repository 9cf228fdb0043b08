package dev.vidhuk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "1.5, PT2S",
        "'Fri, 20 Nov 2026 18:05:00 GMT', PT5M",
        "'Friday, 20-Nov-26 18:05:00 GMT', PT5M",
        "'Fri Nov 20 18:05:00 2026', PT5M",
        "'Fri, 20 Nov 2026 17:00:00 GMT', PT0S",
        "99999999, PT24H"
    })
    void readsTheWishInAllFormsOfTheStandard(String header, Duration wait) {
        assertThat(RetryAfter.asked(Headers.of("Retry-After", header), NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({
        "x-rate-limit-reset, 1795198200, PT10M",
        "X-RateLimit-Reset, 2026-11-20T18:03:20.144235Z, PT3M20.144235S",
        "X-Ratelimit-Reset, 287.0, PT4M47S",
        "X-RateLimit-Reset, 1795198200000, PT10M",
        "RateLimit-ResetTime, 2026-11-21T00:00:00+00:00, PT6H",
        "RateLimit-Reset, 50, PT50S",
        "RateLimit, 'limit=100, remaining=0, reset=50', PT50S",
        "RateLimit, '\"default\";r=0;t=30', PT30S"
    })
    void readsWhenTheAllowanceIsRenewedWhereNoWishIsSaid(String name, String value, Duration wait) {
        assertThat(RetryAfter.untilRenewed(Headers.of(name, value), NOW)).isEqualTo(wait);
    }

    @Test
    void believesTheWishBeforeTheRenewal() {
        Headers headers = Headers.of("Retry-After", "10", "X-RateLimit-Reset", "300");

        assertThat(RetryAfter.untilRenewed(headers, NOW)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void readsNothingIntoWhatIsNoTime() {
        assertThat(RetryAfter.asked(Headers.of("Retry-After", "soon"), NOW)).isNull();
        assertThat(RetryAfter.untilRenewed(Headers.of("X-RateLimit-Reset", "-"), NOW))
                .isNull();
        assertThat(RetryAfter.untilRenewed(Headers.of(), NOW)).isNull();
    }

    @Test
    void knowsWhenNothingIsLeft() {
        assertThat(RetryAfter.spent(Headers.of("x-ratelimit-remaining", "0.0"))).isTrue();
        assertThat(RetryAfter.spent(Headers.of("RateLimit", "limit=100, remaining=0, reset=50")))
                .isTrue();
        assertThat(RetryAfter.spent(Headers.of("RateLimit", "\"default\";r=0;t=30")))
                .isTrue();
        assertThat(RetryAfter.spent(Headers.of("X-RateLimit-Remaining", "10"))).isFalse();
        assertThat(RetryAfter.spent(Headers.of("RateLimit", "\"default\";r=70;t=30")))
                .isFalse();
        assertThat(RetryAfter.spent(Headers.of())).isFalse();
    }
}
