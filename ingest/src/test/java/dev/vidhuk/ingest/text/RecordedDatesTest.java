package dev.vidhuk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vidhuk.ingest.Fixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A table of Russian and Ukrainian dates with their meanings, collected by others. */
class RecordedDatesTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** When the table was made, as far as its dates without a year tell. */
    private static final Instant NOW = Instant.parse("2012-11-13T12:00:00Z");
    /** Not promised: a Belarusian clock and month, a weekday alone, a year alone, two letters for a month, Bulgarian. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "гадзін|траўня|^вів |\\bян |декември|^(?:год ?)?\\d{4} ?(?:г|год)?\\.?$", Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void readsTheDatesOfTheTable() throws JsonProcessingException {
        int read = 0;
        for (JsonNode date : table().path("absolute")) {
            String text = date.path("text").asText();
            Instant expected = expected(date.path("expected").path(0).asText());
            if (!NOT_OURS.matcher(text).find()) {
                assertThat(Dates.UTC.read(text, NOW))
                        .as(text)
                        .isNotNull()
                        .extracting(Moment::at)
                        .isEqualTo(expected);
                read++;
            }
        }
        assertThat(read).isGreaterThan(20);
    }

    @Test
    void readsHowLongAgoOfTheTable() throws JsonProcessingException {
        int read = 0;
        for (JsonNode date : table().path("relative")) {
            String text = date.path("text").asText();
            if (text.matches(".*(?:назад|тому)")) {
                LocalDate day = ago(date.path("ago")).toLocalDate();

                Moment moment = Dates.UTC.read(text, NOW);

                assertThat(moment)
                        .as(text)
                        .isNotNull()
                        .satisfies(m -> assertThat(LocalDate.ofInstant(m.at(), ZoneOffset.UTC))
                                .isEqualTo(day));
                read++;
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    private static LocalDateTime ago(JsonNode amounts) {
        return LocalDateTime.ofInstant(NOW, ZoneOffset.UTC)
                .minusYears(amounts.path("years").asInt())
                .minusMonths(amounts.path("months").asInt())
                .minusWeeks(amounts.path("weeks").asInt())
                .minusDays(amounts.path("days").asInt())
                .minusHours(amounts.path("hours").asInt())
                .minusMinutes(amounts.path("minutes").asInt());
    }

    private static Instant expected(String python) {
        List<Integer> parts = NUMBER.matcher(python)
                .results()
                .map(MatchResult::group)
                .map(Integer::parseInt)
                .toList();
        int hour = parts.size() > 3 ? parts.get(3) : 0;
        int minute = parts.size() > 4 ? parts.get(4) : 0;
        int second = parts.size() > 5 ? parts.get(5) : 0;
        LocalDateTime local = LocalDateTime.of(parts.get(0), parts.get(1), parts.get(2), hour, minute, second);
        return local.toInstant(ZoneOffset.UTC);
    }

    private static JsonNode table() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(Fixtures.text(Fixtures.in("dates", "ru_uk.json").get(0)));
    }
}
