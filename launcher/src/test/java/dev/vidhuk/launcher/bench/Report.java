package dev.vidhuk.launcher.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Prints what was measured, as tables that can be pasted into a document. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void machine(Plan plan) {
        line(String.format(
                Locale.ROOT,
                "Java %s, %d processors, load %.1f, seed %d",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage(),
                plan.seed()));
    }

    /** Efforts of the same place in the lists are of the same round. */
    void throughput(Plan plan, ThroughputBench bench, List<Effort> passThrough, List<Effort> processing) {
        line("");
        line(String.format(
                Locale.ROOT,
                "%,d reviews of %,d bytes, exactly once, median of %d rounds [least..most]; processing writes %.1f records each",
                plan.reviews(),
                bench.bytesPerReview(),
                plan.rounds(),
                bench.writtenPerReview()));
        line(String.format(
                Locale.ROOT, "%-22s %10s %22s %14s %12s", "", "reviews/s", "", "CPU us/review", "busy CPUs"));
        efforts("JSON pass-through", passThrough);
        efforts("processing", processing);
        line(String.format(
                Locale.ROOT,
                "%-22s %9.0f%% %22s %13.0f%%",
                "share",
                ratio(passThrough, processing, plan.rounds(), false) * 100,
                "",
                ratio(passThrough, processing, plan.rounds(), true) * 100));
    }

    void tagger(String texts, TaggerBench.Measured measured) {
        int rounds = measured.tagger().size();
        line("");
        line(String.format(
                Locale.ROOT,
                "%,d %s of %,d characters on one thread, median of %d rounds [least..most]; the model is read in %.0f ms",
                measured.tagger().get(0).records(),
                texts,
                measured.characters(),
                rounds,
                Samples.of(measured.modelMillis(), Double::doubleValue).median()));
        line(String.format(Locale.ROOT, "%-22s %10s %22s %14s %12s", "", "texts/s", "", "CPU us/text", "busy CPUs"));
        efforts("JSON and back", measured.json());
        efforts("tagger", measured.tagger());
        line(String.format(
                Locale.ROOT,
                "%-22s %9.0f%% %22s %13.0f%%",
                "share",
                ratio(measured.json(), measured.tagger(), rounds, false) * 100,
                "",
                ratio(measured.json(), measured.tagger(), rounds, true) * 100));
    }

    private void efforts(String what, List<Effort> efforts) {
        Samples rate = Samples.of(efforts, Effort::perSecond);
        line(String.format(
                Locale.ROOT,
                "%-22s %,10.0f %22s %14.1f %12.2f",
                what,
                rate.median(),
                String.format(Locale.ROOT, "[%,.0f..%,.0f]", rate.least(), rate.most()),
                Samples.of(efforts, Effort::cpuMicros).median(),
                Samples.of(efforts, Effort::processors).median()));
    }

    private static double ratio(List<Effort> yardstick, List<Effort> measured, int rounds, boolean ofCpu) {
        List<Integer> all = IntStream.range(0, rounds).boxed().toList();
        return Samples.of(
                        all,
                        round -> ofCpu
                                ? yardstick.get(round).cpuMicros()
                                        / measured.get(round).cpuMicros()
                                : measured.get(round).perSecond()
                                        / yardstick.get(round).perSecond())
                .median();
    }

    void latency(Plan plan, List<Latency> measured) {
        line("");
        line(String.format(
                Locale.ROOT,
                "from the topic to the webhook: %d reviews/s for %d s, every second one negative, groupWait 0s; ms",
                plan.perSecond(),
                plan.span().toSeconds()));
        line(String.format(
                Locale.ROOT,
                "%-22s %8s %8s %8s %8s %16s %9s %14s %12s",
                "groupInterval",
                "p50",
                "p90",
                "p99",
                "max",
                "arrived",
                "messages",
                "CPU us/review",
                "busy CPUs"));
        for (Latency latency : measured) {
            Samples ms = latency.millis();
            line(String.format(
                    Locale.ROOT,
                    "%-22s %8.0f %8.0f %8.0f %8.0f %16s %,9d %14.0f %12.2f",
                    latency.groupInterval(),
                    ms.median(),
                    ms.percentile(90),
                    ms.percentile(99),
                    ms.most(),
                    String.format(Locale.ROOT, "%,d of %,d", ms.count(), latency.expected()),
                    latency.messages(),
                    latency.effort().cpuMicros(),
                    latency.effort().processors()));
        }
    }

    private void line(String text) {
        out.println(text.stripTrailing());
    }
}
