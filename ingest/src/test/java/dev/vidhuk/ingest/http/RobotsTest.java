package dev.vidhuk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.ingest.SourceException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
    private static final HttpUrl PAGE = HttpUrl.get("https://portal.example/p");

    private Instant now = Instant.parse("2026-11-20T18:00:00Z");
    private int status = 200;
    private String text = "";
    private int read;
    private final Robots robots = new Robots(FetchSettings.defaults(), new Watch(), url -> {
        read++;
        return new Robots.RobotsFile(status, new Content(text.getBytes(StandardCharsets.UTF_8), null));
    });

    @Test
    void readsARobotsTxtOnceADay() throws SourceException {
        robots.require(PAGE);
        now = now.plus(Duration.ofHours(23));
        robots.require(PAGE);
        now = now.plus(Duration.ofHours(2));
        robots.require(PAGE);

        assertThat(read).isEqualTo(2);
    }

    @Test
    void goesByWhatItKnowsWhileANewerOneCannotBeRead() throws SourceException {
        text = "User-agent: *\nDisallow: /secret";
        robots.require(PAGE);

        status = 500;
        now = now.plus(Duration.ofHours(25));

        robots.require(PAGE);
        assertThatThrownBy(() -> robots.require(HttpUrl.get("https://portal.example/secret")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("disallows");
    }

    @Test
    void looksAgainSoonAfterAFault() throws SourceException {
        status = 500;
        assertThatThrownBy(() -> robots.require(PAGE)).isInstanceOf(SourceException.class);

        status = 404;
        now = now.plus(Duration.ofMinutes(2));

        assertThat(robots.require(PAGE)).isEqualTo(FetchSettings.PACE);
    }

    @Test
    void cutsADelayThatIsTooLong() throws SourceException {
        text = "User-agent: *\nCrawl-delay: 7";
        Duration honoured = robots.require(PAGE);

        text = "User-agent: *\nCrawl-delay: 86400";
        Duration cut = robots.require(HttpUrl.get("https://other.example/"));

        assertThat(honoured).isEqualTo(Duration.ofSeconds(7));
        assertThat(cut).isEqualTo(FetchSettings.LONGEST_DELAY);
    }

    @ParameterizedTest
    @CsvSource({
        "'Request-rate: 1/10s', PT10S",
        "'request-rate : 1/5 # one page in five seconds', PT5S",
        "'Request-rate: 10/2m', PT12S",
        "'Request-rate: 20/1m 2300-0159', PT3S",
        "'Request-rate: 1/4\nCrawl-delay: 7', PT7S",
        "'Crawl-delay: 4\nRequest-rate: 1/7', PT7S",
        "'Request-rate: 1/1h', PT30S",
        "'Request-rate: 8/1s', PT1S",
        "'Request-rate: 0/1s', PT1S",
        "'Request-rate: often', PT1S",
        "'Visit-time: 0100-0500', PT1S",
        "'\nUser-agent: other\nRequest-rate: 1/10s', PT1S"
    })
    void keepsToTheRateThatAGroupAllows(String line, Duration pause) throws SourceException {
        text = "User-agent: *\nDisallow: /secret\n" + line;

        assertThat(robots.require(PAGE)).isEqualTo(pause);
    }

    private final class Watch extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
