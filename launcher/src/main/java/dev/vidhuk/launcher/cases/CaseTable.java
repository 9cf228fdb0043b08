package dev.vidhuk.launcher.cases;

import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Cases as a table for people, a line each. */
public final class CaseTable {
    private static final List<String> HEADINGS =
            List.of("ID", "STATUS", "SEVERITY", "BRAND", "SOURCE", "DUE", "ASSIGNEE");

    /** How much of a text one line shows, in UTF-16 code units. */
    private static final int LONGEST_QUOTE = 100;

    private CaseTable() {}

    /** The table with its headings; empty where there is no case. */
    public static List<String> lines(Collection<Case> cases, SpokenTime time) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        cases.forEach(found -> rows.add(row(found, time)));
        return Columns.aligned(rows);
    }

    private static List<String> row(Case found, SpokenTime time) {
        return List.of(
                Plain.line(found.reviewId()),
                Json.name(found.status()) + (found.quiet() == null ? "" : " (" + Json.name(found.quiet()) + ")"),
                Json.name(found.severity()),
                found.brand(),
                found.source(),
                due(found, time),
                Plain.line(Objects.requireNonNullElse(found.assignee(), "")));
    }

    private static String due(Case found, SpokenTime time) {
        if (!found.waiting()) {
            return "";
        }
        String overdue = found.overdue() ? Boolean.TRUE.equals(found.verified()) ? ", verified" : ", not verified" : "";
        return time.distance(found.dueAt()) + overdue;
    }

    /** A review without a case on one line. */
    public static String line(TaggedReview found) {
        String text = Objects.requireNonNullElse(found.review().text(), "");
        return Plain.line(found.review().id()) + "  "
                + CasePage.stars(found.review().rating()) + "  «" + Plain.line(shortened(text, LONGEST_QUOTE)) + "»";
    }

    /** Cut between characters, never within one. */
    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
