package dev.vidhuk.launcher.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people might write to make a browser do more than show it. */
final class HostileLines {
    private static final Pattern CODE_UNIT = Pattern.compile("\\\\u([0-9a-f]{4})");

    private HostileLines() {}

    /** All of {@code hostile-lines.txt}; signs that an editor would not show are written as code units of UTF-16. */
    static List<String> all() throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileLines.class.getResourceAsStream("hostile-lines.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(HostileLines::read)
                    .toList();
        }
    }

    private static String read(String line) {
        return CODE_UNIT
                .matcher(line)
                .replaceAll(
                        unit -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(unit.group(1), 16))));
    }
}
