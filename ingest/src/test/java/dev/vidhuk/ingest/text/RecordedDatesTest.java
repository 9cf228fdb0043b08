package dev.vidhuk.ingest.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A table of Russian and Ukrainian dates with their meanings, collected by others. */
class RecordedDatesTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** When the table was made, as far as its dates without a year tell. */
    private static final Instant NOW = Instant.parse("2012-11-13T15:00:00Z");
    /** Belarusian and Bulgarian rows, which the table does not tell from the others. */
    private static final Pattern OTHER_LANGUAGE =
            Pattern.compile("гадзін|траўня|жніўня|\\bян |декември", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ENGLISH_AGO =
            Pattern.compile("(\\d+) (second|minute|hour|day|week|month|year)(?: ago)?");

    @Test
    void readsTheDatesOfTheTable() throws JsonProcessingException {
        Table table = new Table("absolute dates");

        for (JsonNode date : dates().path("absolute")) {
            String text = date.path("text").asText();
            if (!OTHER_LANGUAGE.matcher(text).find()) {
                Moment moment = Dates.UTC.read(text, NOW);
                // the table fills what a year alone leaves open with its own day
                boolean yearAlone = date.path("expected").size() > 1;
                LocalDateTime expected = expected(date.path("expected").path(0).asText());
                table.row(moment != null && same(moment, expected, yearAlone), text + " = " + expected, moment);
            }
        }

        table.requireShare(0.95, 50);
    }

    @Test
    void readsHowLongAgoOfTheTable() throws JsonProcessingException {
        Table table = new Table("relative dates");

        for (JsonNode date : dates().path("relative")) {
            String text = date.path("text").asText();
            LocalDateTime expected = ago(date.path("ago"));
            Moment moment = Dates.UTC.read(text, NOW);
            table.row(moment != null && day(moment).equals(expected.toLocalDate()), text + " = " + expected, moment);
        }

        table.requireShare(0.95, 15);
    }

    @Test
    void understandsThePhrasesOfTheTableAndTakesNoneOfTheFutureForAReviews() throws JsonProcessingException {
        Table past = new Table("phrases");
        Table future = new Table("phrases of the future");

        for (JsonNode phrase : dates().path("translation")) {
            String text = phrase.path("text").asText();
            String english = phrase.path("english").asText("");
            Moment moment = Dates.UTC.read(text, NOW);
            Matcher ago = ENGLISH_AGO.matcher(english);
            if (english.startsWith("in ")) {
                future.row(moment == null, text, moment);
            } else if (ago.matches()) {
                LocalDate day =
                        ago(ago.group(2), Integer.parseInt(ago.group(1))).toLocalDate();
                past.row(moment != null && day(moment).equals(day), text + " = " + day, moment);
            } else if (!english.isEmpty()) {
                past.row(moment != null, text, moment);
            }
        }

        past.requireShare(0.95, 30);
        future.requireShare(1, 15);
    }

    private static boolean same(Moment moment, LocalDateTime expected, boolean yearAlone) {
        return yearAlone
                ? day(moment).getYear() == expected.getYear()
                : moment.at().equals(expected.toInstant(ZoneOffset.UTC));
    }

    private static LocalDate day(Moment moment) {
        return LocalDate.ofInstant(moment.at(), ZoneOffset.UTC);
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

    private static LocalDateTime ago(String unit, int number) {
        LocalDateTime now = LocalDateTime.ofInstant(NOW, ZoneOffset.UTC);
        return switch (unit) {
            case "second" -> now.minusSeconds(number);
            case "minute" -> now.minusMinutes(number);
            case "hour" -> now.minusHours(number);
            case "day" -> now.minusDays(number);
            case "week" -> now.minusWeeks(number);
            case "month" -> now.minusMonths(number);
            default -> now.minusYears(number);
        };
    }

    private static LocalDateTime expected(String python) {
        List<Integer> parts = NUMBER.matcher(python)
                .results()
                .map(MatchResult::group)
                .map(Integer::parseInt)
                .toList();
        int hour = parts.size() > 3 ? parts.get(3) : 0;
        int minute = parts.size() > 4 ? parts.get(4) : 0;
        int second = parts.size() > 5 ? parts.get(5) : 0;
        return LocalDateTime.of(parts.get(0), parts.get(1), parts.get(2), hour, minute, second);
    }

    private static JsonNode dates() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(Fixtures.text(Fixtures.in("dates", "ru_uk.json").get(0)));
    }
}
