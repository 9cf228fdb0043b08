package dev.vidhuk.launcher.deadletters;

import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.launcher.cases.Columns;
import dev.vidhuk.launcher.cases.SpokenTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Dead letters for people. */
public final class DeadLetterPage {
    private static final List<String> HEADINGS = List.of("PLACE", "WHEN", "STAGE", "KIND", "FROM", "KEY", "MESSAGE");

    /** How much of a message or key one line of the table shows, in characters. */
    private static final int LONGEST_CELL = 80;

    private DeadLetterPage() {}

    /** A table, a line each, with its headings; empty where there is none. */
    public static List<String> table(Collection<DeadLetter> letters, SpokenTime time) {
        if (letters.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        letters.forEach(letter -> rows.add(List.of(
                letter.name(),
                time.distance(letter.at()),
                Plain.line(letter.stage()),
                Plain.line(letter.kind()),
                Plain.line(letter.from()),
                cell(letter.keyText()),
                cell(letter.message()))));
        return Columns.aligned(rows);
    }

    /** Cut between characters, never within one. */
    private static String cell(String text) {
        String line = Plain.line(text);
        int end = Math.min(LONGEST_CELL, line.codePointCount(0, line.length()));
        String cut = line.substring(0, line.offsetByCodePoints(0, end));
        return cut.length() == line.length() ? line : cut + "…";
    }

    /** All of one. */
    public static List<String> lines(DeadLetter letter, SpokenTime time) {
        return List.of(
                letter.name() + ": " + Plain.line(letter.stage() + ", " + letter.kind()),
                "  when: " + time.atAndDistance(letter.at()),
                "  why: " + Plain.line(letter.message()),
                "  from: " + Plain.line(letter.from()),
                "  key: " + Plain.line(letter.keyText()),
                "  value: " + letter.valueText());
    }
}
