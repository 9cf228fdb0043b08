package dev.vidhuk.launcher.silences;

import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.events.Silence;
import dev.vidhuk.launcher.cases.Columns;
import dev.vidhuk.launcher.cases.SpokenTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Silences as a table for people, a line each. */
public final class SilenceTable {
    private static final List<String> HEADINGS = List.of("ID", "ENDS", "BY", "MATCHERS", "NOTE");

    private SilenceTable() {}

    /** The table with its headings; empty where there is no silence. */
    public static List<String> lines(Collection<Silence> silences, SpokenTime time) {
        if (silences.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        silences.forEach(silence -> rows.add(row(silence, time)));
        return Columns.aligned(rows);
    }

    private static List<String> row(Silence silence, SpokenTime time) {
        String end = time.distance(silence.until());
        return List.of(
                Plain.line(silence.id()),
                silence.endedBy() == null ? end : end + " by " + Plain.line(silence.endedBy()),
                Plain.line(Objects.requireNonNullElse(silence.by(), "")),
                Plain.line(String.join(" ", silence.matchers())),
                Plain.line(Objects.requireNonNullElse(silence.note(), "")));
    }
}
