package dev.vidhuk.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people might write to make a page do more than show it: the texts that messages are tried with, too. */
public final class HostileLines {
    private static final Path FILE =
            Path.of("..", "alerts", "src", "test", "resources", "dev", "vidhuk", "alerts", "notify", "hostile.txt");
    private static final Pattern LINE = Pattern.compile("(\\S+)( until 20000)?: (.*)");
    private static final Pattern CODE_UNIT = Pattern.compile("\\\\u([0-9a-f]{4})");

    private HostileLines() {}

    public static List<String> all() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> text(line.group(3)))
                .toList();
    }

    private static String text(String written) {
        return CODE_UNIT
                .matcher(written)
                .replaceAll(
                        unit -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(unit.group(1), 16))))
                .translateEscapes();
    }
}
