package dev.vidhuk.ingest.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How long a site wants to be left alone: {@code Retry-After} in its two forms, seconds and an HTTP date (RFC 9110, 10.2.3),
 * and, from those who have none, when the allowance is renewed.
 */
final class RetryAfter {
    /** No wish is honoured for longer, so that a broken header stops us for a day and not for good. */
    static final Duration LONGEST = Duration.ofDays(1);

    /** X and GitHub write an epoch time there, Mastodon and Yelp an ISO time, Reddit and the draft seconds. */
    private static final List<String> RENEWALS = List.of(
            "X-RateLimit-Reset",
            "X-Rate-Limit-Reset",
            "RateLimit-Reset",
            "RateLimit-ResetTime",
            "X-RateLimit-Reset-After",
            "RateLimit");

    private static final List<String> ALLOWANCES =
            List.of("X-RateLimit-Remaining", "X-Rate-Limit-Remaining", "RateLimit-Remaining");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,14}(?:\\.\\d{1,9})?");
    /** The field {@code RateLimit} of the IETF's draft, old form and new. */
    private static final Pattern DRAFT = Pattern.compile("(?:\\breset=|;\\s*t=)(\\d{1,9})");

    private static final Pattern DRAFT_SPENT = Pattern.compile("(?:\\bremaining=|;\\s*r=)0(?!\\d)");
    /** A number from here on is no wait but a time since the epoch, in seconds. */
    private static final double EPOCH = 1e9;

    private static final double EPOCH_MILLIS = 1e12;

    /** The forms of an HTTP date that are to be understood (RFC 9110, 5.6.7), and what APIs write. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ISO_OFFSET_DATE_TIME);

    private RetryAfter() {}

    /** How long to wait from now on; null where {@code Retry-After} is absent or says nothing that can be understood. */
    static @Nullable Duration asked(Headers headers, Instant now) {
        String text = headers.get("Retry-After");
        return text == null ? null : wait(text.strip(), now);
    }

    /** The same, and if it is absent, how long until the site answers again; null where no header tells. */
    static @Nullable Duration untilRenewed(Headers headers, Instant now) {
        Duration wait = asked(headers, now);
        for (int i = 0; wait == null && i < RENEWALS.size(); i++) {
            String text = headers.get(RENEWALS.get(i));
            wait = text == null ? null : wait(text.strip(), now);
        }
        return wait;
    }

    /** Whether the site says that nothing is left of what it allows. */
    static boolean spent(Headers headers) {
        String draft = headers.get("RateLimit");
        if (draft != null && DRAFT_SPENT.matcher(draft).find()) {
            return true;
        }
        return ALLOWANCES.stream()
                .map(headers::get)
                .anyMatch(left -> left != null && left.matches("\\s*0(?:\\.0*)?\\s*"));
    }

    private static @Nullable Duration wait(String text, Instant now) {
        Matcher draft = DRAFT.matcher(text);
        String told = draft.find() ? draft.group(1) : text;
        Duration wait = NUMBER.matcher(told).matches() ? counted(Double.parseDouble(told), now) : until(told, now);
        if (wait == null) {
            return null;
        }
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration counted(double number, Instant now) {
        if (number >= EPOCH_MILLIS) {
            return Duration.between(now, Instant.ofEpochMilli((long) number));
        }
        return number >= EPOCH
                ? Duration.between(now, Instant.ofEpochSecond((long) Math.ceil(number)))
                : Duration.ofSeconds((long) Math.ceil(number));
    }

    private static @Nullable Duration until(String date, Instant now) {
        for (DateTimeFormatter form : DATES) {
            try {
                return Duration.between(now, Instant.from(form.parse(date)));
            } catch (DateTimeException e) {
                // in another form, or none
            }
        }
        return null;
    }
}
