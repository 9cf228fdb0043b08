package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Review;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** What people might write to make a message do more than show it; the file {@code hostile.txt} says how it is written. */
public final class HostileTexts {
    private static final Pattern LINE = Pattern.compile("(\\S+)( until 20000)?: (.*)");
    private static final Pattern CODE_UNIT = Pattern.compile("\\\\u([0-9a-f]{4})");

    private HostileTexts() {}

    /** All of them, each with its name, for a parameterized test. */
    public static Stream<Named<String>> all() {
        return lines().filter(line -> !line.startsWith("#")).map(HostileTexts::read);
    }

    private static Stream<String> lines() {
        try (InputStream in = Objects.requireNonNull(HostileTexts.class.getResourceAsStream("hostile.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Named<String> read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no hostile text: " + line);
        }
        String text = unescaped(parts.group(3));
        return Named.of(parts.group(1), parts.group(2) == null ? text : repeated(text));
    }

    private static String unescaped(String text) {
        return CODE_UNIT
                .matcher(text)
                .replaceAll(
                        unit -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(unit.group(1), 16))))
                .translateEscapes();
    }

    private static String repeated(String text) {
        return text.repeat(Review.LONGEST_TEXT / text.length() + 1).substring(0, Review.LONGEST_TEXT);
    }
}
