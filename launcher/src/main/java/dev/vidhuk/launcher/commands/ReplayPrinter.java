package dev.vidhuk.launcher.commands;

import dev.vidhuk.alerts.cases.Retagging;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.replay.Finding;
import dev.vidhuk.launcher.replay.ReplayState;
import dev.vidhuk.launcher.replay.Totals;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what a replay would change: for people the totals and then the reviews, for machines as JSON Lines. */
final class ReplayPrinter {
    /** More lines than these nobody reads; a program reads all of them. */
    static final int MOST = 1_000;

    private final PrintStream out;
    private final boolean json;
    private final List<Finding> found = new ArrayList<>();

    ReplayPrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Printed at once for a machine; for people kept until the totals are known. */
    void take(Finding finding) {
        if (json) {
            out.println(Json.text(finding));
        } else if (found.size() < MOST) {
            found.add(finding);
        }
    }

    void end(Totals totals) {
        if (json) {
            out.println(Json.text(Map.of("totals", totals)));
            return;
        }
        out.println(totals.topic() + ": " + totals.tagged() + " reviews since " + totals.from() + ", tagged by "
                + totals.taggedBy());
        out.println("  cases: " + counts(totals.cases()));
        out.println("  reviews that would change: " + totals.changed() + "; sentiment " + totals.sentiments()
                + ", severity " + totals.severities());
        out.println("  categories gained: " + counts(totals.gained()));
        out.println("  categories lost: " + counts(totals.lost()));
        warn(totals.notCompared(), "not compared, since processing has not come to them yet");
        warn(totals.unreadable(), "left out, since they cannot be read or written");
        found.forEach(finding -> out.println(line(finding)));
        if (totals.changed() > found.size()) {
            out.println("and " + (totals.changed() - found.size()) + " more; --json prints all");
        }
    }

    private void warn(long count, String what) {
        if (count > 0) {
            out.println("  " + count + " " + what);
        }
    }

    private static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String line(Finding finding) {
        List<String> parts = new ArrayList<>();
        if (finding.caseMove() != Retagging.NOTHING) {
            parts.add("case " + Json.name(finding.caseMove()));
        }
        move(parts, "sentiment", finding.sentimentBefore(), finding.sentimentAfter());
        move(parts, "severity", finding.severityBefore(), finding.severityAfter());
        finding.gained().forEach(category -> parts.add("+" + category));
        finding.lost().forEach(category -> parts.add("-" + category));
        return finding.reviewId() + ": " + String.join(", ", parts);
    }

    private static void move(List<String> parts, String what, Enum<?> before, Enum<?> after) {
        if (before != after) {
            parts.add(what + " " + Json.name(before) + " -> " + Json.name(after));
        }
    }

    /** How far an order has come. */
    void step(ReplayState state) {
        if (json) {
            out.println(Json.text(Map.of("progress", state)));
        } else {
            out.println("  " + state.finished() + " of " + state.partitions() + " partitions done, " + state.read()
                    + " of " + state.of() + " records read, " + state.retagged() + " reviews tagged again");
        }
    }
}
