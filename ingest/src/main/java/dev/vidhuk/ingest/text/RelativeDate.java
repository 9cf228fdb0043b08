package dev.vidhuk.ingest.text;

import dev.vidhuk.events.Precision;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date told from the reader's moment: {@code 3 дні тому}, {@code вчера в 14:05}, {@code an hour ago}, {@code 2 міс.},
 * {@code last week}, {@code у вівторок}, {@code 14:05}. One told in hours or longer is known to the day only. What lies ahead
 * ({@code in 2 days}, {@code завтра}) is no time of a review.
 */
final class RelativeDate {
    private static final Pattern NOW = Pattern.compile("щойно|тільки що|только что|^now$"
            + "|(?<!\\p{L})(?:зараз|сейчас|just now|right now|moments? ago|právě)(?!\\p{L})");
    private static final Pattern TOKEN = Pattern.compile("\\d{1,4}(?:[.,]\\d)?|[\\p{L}'’ʼ]+");
    /** Letters and short forms that Russian does not have. */
    private static final Pattern UKRAINIAN = Pattern.compile(".*[іїєґ].*|хв");

    private static final Set<String> BEFORE_A_TIME = Set.of("о", "об", "в", "во", "у", "at");
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
        ZonedDateTime here = now.atZone(zone);
        Integer days = daysAgo(words);
        if (days != null) {
            return time.on(here.toLocalDate().minusDays(days));
        }
        Span span = span(words, time.rest());
        if (span != null) {
            return before(here, span);
        }
        DayOfWeek day = Weekdays.alone(words);
        if (day != null) {
            return latest(time, now, TemporalAdjusters.previousOrSame(day), Period.ofWeeks(1));
        }
        boolean timeAlone = time.time() != null && BEFORE_A_TIME.containsAll(words);
        return timeAlone ? latest(time, now, today -> today, Period.ofDays(1)) : null;
    }

    private static @Nullable Integer daysAgo(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Integer days = DAYS.get(words.get(i));
            if (days != null) {
                boolean dayBefore = i > 0 && words.get(i - 1).equals("before");
                return dayBefore ? days + 1 : days;
            }
        }
        return null;
    }

    /** How long ago, or null where nothing says that it is a time ago. */
    private static @Nullable Span span(List<String> words, String text) {
        boolean ukrainian =
                words.stream().anyMatch(word -> UKRAINIAN.matcher(word).matches())
                        || (words.contains("тому") && !words.contains("назад"));
        for (int i = 0; i < words.size(); i++) {
            if (AFTERWARDS.contains(words.get(i))) {
                return Span.in(words.subList(0, i), ukrainian);
            } else if (BEFOREHAND.contains(words.get(i))) {
                return Span.in(words.subList(i + 1, words.size()), ukrainian);
            }
        }
        return Span.alone(words, ukrainian) && !isDate(words, text) ? Span.in(words, ukrainian) : null;
    }

    /** In a date, what looks like a unit is none: {@code нед} is a Sunday there, {@code р} the year. */
    private static boolean isDate(List<String> words, String text) {
        return NumericDate.standsIn(text) || Weekdays.named(words.get(0)) != null;
    }

    private static Moment before(ZonedDateTime now, Span span) {
        ZonedDateTime then = span.before(now);
        return span.finest().compareTo(ChronoUnit.HOURS) < 0
                ? new Moment(then.toInstant().truncatedTo(ChronoUnit.MINUTES), Precision.MINUTE)
                : Moment.on(then.toLocalDate(), then.getZone());
    }

    /** That time on the latest such day, or one step earlier where it would lie in the future. */
    private static Moment latest(WallTime time, Instant now, TemporalAdjuster such, Period step) {
        LocalDate day = now.atZone(time.zone()).toLocalDate().with(such);
        Moment latest = time.on(day);
        return latest.at().isAfter(now) ? time.on(day.minus(step)) : latest;
    }
}
