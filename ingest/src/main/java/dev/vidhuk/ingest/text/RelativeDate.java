package dev.vidhuk.ingest.text;

import dev.vidhuk.events.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date told from the reader's moment: {@code 3 дні тому}, {@code вчера в 14:05}, {@code an hour ago}. One told in hours
 * or longer is known to the day only.
 */
final class RelativeDate {
    private static final Pattern NOW = Pattern.compile(
            "щойно|тільки що|только что|(?<!\\p{L})(?:зараз|сейчас|just now|moments ago|právě)(?!\\p{L})");
    private static final Pattern TOKEN = Pattern.compile("\\d{1,4}|[\\p{L}'’ʼ]+");
    private static final List<String> AFTERWARDS = List.of("тому", "назад", "ago");
    private static final List<String> BEFOREHAND = List.of("před", "pred");
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("сьогодні", 0),
            Map.entry("сегодня", 0),
            Map.entry("today", 0),
            Map.entry("dnes", 0),
            Map.entry("вчора", 1),
            Map.entry("учора", 1),
            Map.entry("вчера", 1),
            Map.entry("yesterday", 1),
            Map.entry("včera", 1),
            Map.entry("позавчора", 2),
            Map.entry("позавчера", 2),
            Map.entry("předevčírem", 2));

    private RelativeDate() {}

    /** The moment that a text in lower case means when read at {@code now}; null where it tells none. */
    static @Nullable Moment read(String text, ZoneId zone, Instant now) {
        if (NOW.matcher(text).find()) {
            return new Moment(now.truncatedTo(ChronoUnit.MINUTES), Precision.MINUTE);
        }
        WallTime time = WallTime.in(text, zone);
        List<String> words =
                TOKEN.matcher(time.rest()).results().map(MatchResult::group).toList();
        for (String word : words) {
            Integer days = DAYS.get(word);
            if (days != null) {
                return time.on(now.atZone(zone).toLocalDate().minusDays(days));
            }
        }
        List<String> amounts = amounts(words);
        return amounts.isEmpty() ? null : ago(amounts, words.contains("тому"), now.atZone(zone));
    }

    /** The words that may tell how long ago, or none where nothing says that it is a time ago. */
    private static List<String> amounts(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (AFTERWARDS.contains(words.get(i))) {
                return words.subList(0, i);
            } else if (BEFOREHAND.contains(words.get(i))) {
                return words.subList(i + 1, words.size());
            }
        }
        return List.of();
    }

    private static @Nullable Moment ago(List<String> words, boolean ukrainian, ZonedDateTime now) {
        ZonedDateTime then = now;
        ChronoUnit finest = ChronoUnit.FOREVER;
        int number = 1;
        for (String word : words) {
            ChronoUnit unit = Units.named(word, ukrainian);
            if (unit != null) {
                then = minus(then, number, unit);
                finest = unit.compareTo(finest) < 0 ? unit : finest;
            }
            number = Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : 1;
        }
        if (finest == ChronoUnit.FOREVER) {
            return null;
        }
        return finest.compareTo(ChronoUnit.HOURS) < 0
                ? new Moment(then.toInstant().truncatedTo(ChronoUnit.MINUTES), Precision.MINUTE)
                : Moment.on(then.toLocalDate(), then.getZone());
    }

    private static ZonedDateTime minus(ZonedDateTime from, int number, ChronoUnit unit) {
        try {
            return from.minus(number, unit);
        } catch (DateTimeException e) {
            return from;
        }
    }
}
