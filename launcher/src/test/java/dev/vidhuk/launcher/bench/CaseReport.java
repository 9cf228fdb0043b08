package dev.vidhuk.launcher.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.PrintStream;

/** Prints what was measured of many open cases, each figure beside the one that was hoped for at a million. */
final class CaseReport {
    private static final double MIB = 1 << 20;

    private final PrintStream out;

    CaseReport(PrintStream out) {
        this.out = out;
    }

    void begin(CasePlan plan, long bytes) {
        out.println();
        line(format(
                ROOT,
                "%,d open cases, %d partitions, tagged reviews of %,d bytes",
                plan.cases(),
                plan.partitions(),
                bytes));
        row("", "measured", "hoped for");
    }

    void load(Effort effort) {
        row("cases opened quietly", format(ROOT, "%,.0f/s, CPU %.0f us", effort.perSecond(), effort.cpuMicros()), "");
    }

    void idle(Ticks ticks) {
        row(
                "tick with nothing due, all partitions",
                format(ROOT, "%.2f ms, longest of one %.1f ms", ticks.usual(), ticks.longest()),
                "2 ms");
    }

    void due(DueFigures f) {
        line(format(ROOT, "%,d due at one moment", f.due()));
        row(
                "  opened and told",
                format(
                        ROOT,
                        "%,.0f/s, CPU %.0f us",
                        f.opening().perSecond(),
                        f.opening().cpuMicros()),
                "");
        row(
                "  found, all ticks together",
                format(
                        ROOT,
                        "%.1f ms, %,d entries",
                        f.ticks().busy(Tick::findingMillis),
                        f.ticks().found()),
                "20 ms for 1,000");
        row(
                "  found and raised, all ticks together",
                format(
                        ROOT,
                        "%,.0f ms, CPU %,.0f ms, in %d ticks",
                        f.ticks().busy(Tick::millis),
                        f.ticks().busy(Tick::cpuMillis),
                        f.ticks().busy()),
                "400 ms for 1,000");
        row(
                "  until the last alert was committed",
                format(ROOT, "%.1f s", f.raised().toMillis() / 1e3),
                "");
        row(
                "  longest tick of cases, of messages",
                format(
                        ROOT,
                        "%,.0f ms, %,.0f ms",
                        f.ticks().longest(),
                        f.messages().longest()),
                "");
        row("  rebalances", format(ROOT, "%d", f.rebalances()), "0");
        row(
                "  messages so far",
                format(
                        ROOT,
                        "%,d for %,d alerts",
                        f.outbox().messages(),
                        f.outbox().told()),
                "");
    }

    void restore(RestoreFigures f) {
        double seconds = f.effort().wall().toNanos() / 1e9;
        line(format(
                ROOT,
                "all stores lost, with %,d records in the changelogs",
                f.effort().records()));
        row(
                "  read back",
                format(
                        ROOT,
                        "%.1f s, %,.0f records/s, CPU %.0f us",
                        seconds,
                        f.effort().perSecond(),
                        f.effort().cpuMicros()),
                "");
        row(
                "  of changelog",
                format(
                        ROOT,
                        "%.0f MiB/s of records, %.0f MiB/s of files",
                        f.bytes() / MIB / seconds,
                        f.stored() / MIB / seconds),
                "50 MB/s");
        row("  longest tick of the sweep", format(ROOT, "%,.0f ms", f.ticks().longest()), "");
        row("  rebalances", format(ROOT, "%d", f.rebalances()), "0");
    }

    void memory(MemoryPeaks memory) {
        row(
                "most memory of cache and memtables",
                format(ROOT, "%.0f MiB, memtables %.0f MiB", memory.cache() / MIB, memory.memtables() / MIB),
                format(ROOT, "%.0f MiB", memory.bound() / MIB));
        row("most memory of the process", format(ROOT, "%,.0f MiB", memory.resident() / MIB), "");
    }

    private void row(String what, String measured, String hoped) {
        line(format(ROOT, "%-40s %-46s %s", what, measured, hoped));
    }

    private void line(String text) {
        out.println(text.stripTrailing());
    }
}
