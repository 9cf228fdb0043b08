package dev.vidhuk.launcher.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What both layouts need to write HTML. */
final class Html {
    private static final DateTimeFormatter UKRAINIAN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm", Locale.forLanguageTag("uk"))
            .withZone(ZoneId.of("Europe/Kyiv"));
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Html() {}

    /** Text from outside, harmless between tags and in quoted attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The same, with its line breaks. */
    static String lines(@Nullable String text) {
        return text == null ? "" : escaped(text).replace("\n", "<br>");
    }

    /** A time for machines to the second, for readers in Kyiv to the minute. */
    static String time(String cssClass, Instant at) {
        return "<time class=\"%s\" datetime=\"%s\">%s</time>".formatted(cssClass, at, UKRAINIAN.format(at));
    }

    /** A day as English readers write it. */
    static String day(Instant at) {
        return ENGLISH_DAY.format(at);
    }

    /** A day for machines; the day of UTC, which is how a date without a zone is read. */
    static String isoDay(Instant at) {
        return at.toString().substring(0, 10);
    }

    /** Five stars, so many of them full. */
    static String stars(int stars) {
        return "★".repeat(stars) + "☆".repeat(5 - stars);
    }

    static String document(String language, String title, String style, String head, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/%s">
                %s</head>
                <body>
                %s</body>
                </html>
                """.formatted(language, escaped(title), style, head, body);
    }
}
