package dev.vidhuk.launcher.commands;

import dev.vidhuk.processing.evaluation.Figures;
import dev.vidhuk.processing.evaluation.Rate;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints figures for people: a line for each measure that a group has, shares in percent. */
final class FiguresTable {
    private final PrintStream out;

    FiguresTable(PrintStream out) {
        this.out = out;
    }

    void print(List<Figures> groups) {
        groups.forEach(this::print);
    }

    private void print(Figures figures) {
        out.println(figures.group() + (figures.byStars() ? " (labels from stars or sources)" : ""));
        rate("language", figures.language());
        rate("  of the first four words", figures.firstWords());
        if (figures.texts() > 0) {
            line("3 classes, macro-F1", percent(figures.macroF1()) + " of " + figures.texts());
            out.println("    rows is, columns said (negative, neutral, positive): " + figures.confusion());
        }
        rate("needs attention, missed", figures.missed());
        rate("needs attention, false alarms", figures.falseAlarms());
        rate("  missed with stars", figures.missedWithStars());
        rate("  false alarms with stars", figures.falseAlarmsWithStars());
        if (figures.categoryTexts() > 0) {
            line(
                    "categories, micro-F1",
                    percent(figures.categoryMicroF1()) + " (precision " + percent(figures.categoryPrecision())
                            + ", recall " + percent(figures.categoryRecall()) + "), macro-F1 "
                            + percent(figures.categoryMacroF1()) + " of " + figures.categoryTexts());
        }
        rate("answered, not unsure", figures.answered());
        rate("  right of those", figures.rightOfAnswered());
        if (figures.answered().of() > 0) {
            line("calibration error", percent(figures.calibrationError()));
        }
        rate("behaviour, right in all", figures.cases());
    }

    private void rate(String name, Rate rate) {
        if (rate.of() > 0) {
            line(name, percent(rate.share()) + " (" + rate.count() + " of " + rate.of() + ")");
        }
    }

    private void line(String name, String value) {
        out.println(String.format(Locale.ROOT, "    %-32s %s", name, value));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
