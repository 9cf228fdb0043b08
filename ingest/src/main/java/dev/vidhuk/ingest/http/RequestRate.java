package dev.vidhuk.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The line {@code Request-rate: 1/10s} of robots.txt: so many pages in so much time. It stands in the "Extended Standard for
 * Robot Exclusion" and in no RFC. For which hours of the day a rate is meant is not regarded: the first of a group holds.
 */
final class RequestRate {
    private static final Pattern RATE = Pattern.compile(
            "(?im)^[ \\t]*request-rate[ \\t]*:[ \\t]*(\\d{1,6})[ \\t]*/[ \\t]*(\\d{1,6})[ \\t]*([smhd]?).*");
    private static final Pattern DELAY = Pattern.compile("(?im)^[ \\t]*crawl-?delay[ \\t]*:.*");

    private RequestRate() {}

    /**
     * The same robots.txt with the time between two pages that each rate allows as the only {@code Crawl-delay}, which the
     * parser knows, so that it also finds the group that is meant.
     */
    static byte[] asDelays(byte[] robots) {
        String text = new String(robots, StandardCharsets.ISO_8859_1); // byte by byte, whatever the encoding
        String rates = RATE.matcher(DELAY.matcher(text).replaceAll("")).replaceAll(RequestRate::delay);
        return rates.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String delay(MatchResult rate) {
        long pages = Long.parseLong(rate.group(1));
        double seconds = Double.parseDouble(rate.group(2)) * unit(rate.group(3));
        return pages == 0 ? "" : String.format(Locale.ROOT, "Crawl-delay: %.3f", seconds / pages);
    }

    private static int unit(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "m" -> 60;
            case "h" -> 3_600;
            case "d" -> 86_400;
            default -> 1;
        };
    }
}
