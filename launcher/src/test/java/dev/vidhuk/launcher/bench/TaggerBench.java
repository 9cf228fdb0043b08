package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.processing.LearnedTagger;
import dev.vidhuk.processing.Tagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.serialization.Serde;

/**
 * Tags texts on one thread, without Kafka. The yardstick is to write the same reviews as JSON and to read them again, which
 * nobody can do without who stores or sends them.
 */
final class TaggerBench {
    /** So many rounds go before those that count: the compiler goes on for a long time with so much code. */
    private static final int WARM_UP = 30;

    private final Serde<Review> json = Json.serde(Review.class);
    private final List<Review> reviews;

    TaggerBench(List<Review> reviews) {
        this.reviews = List.copyOf(reviews);
    }

    /**
     * What was measured, a round each.
     *
     * @param characters how long the texts are on average
     * @param modelMillis how long a JVM that has just started takes to read the model
     */
    record Measured(int characters, List<Effort> json, List<Effort> tagger, List<Double> modelMillis) {
        Measured {
            json = List.copyOf(json);
            tagger = List.copyOf(tagger);
            modelMillis = List.copyOf(modelMillis);
        }
    }

    /** Measures this alone, as {@link Benchmarks} does among other things. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Plan plan = Plan.ofProperties();
        Report report = new Report(System.out);
        report.machine(plan);
        run(plan, report);
    }

    /** With real texts where there are some, and where there is time for them. */
    static void run(Plan plan, Report report) throws IOException, InterruptedException {
        Instant now = Clock.systemUTC().instant();
        List<Review> real = plan.warmUp() ? DevTexts.reviews(now) : List.of();
        List<Review> reviews = real.isEmpty() ? new ReviewScript(plan.seed()).take(plan.reviews(), now) : real;
        TaggerBench bench = new TaggerBench(reviews);
        report.tagger(real.isEmpty() ? "written texts" : "dev texts", bench.measure(plan.rounds(), plan.warmUp()));
    }

    private Measured measure(int rounds, boolean warmUp) throws IOException, InterruptedException {
        List<Double> modelMillis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            modelMillis.add(modelMillis());
        }
        Tagger tagger = new LearnedTagger();
        List<Effort> passed = new ArrayList<>();
        List<Effort> tagging = new ArrayList<>();
        for (int round = warmUp ? -WARM_UP : 0; round < rounds; round++) {
            Effort written = effort(this::throughJson);
            Effort tagged = effort(review -> 1 + tagger.tag(review).clauses().size());
            if (round >= 0) {
                passed.add(written);
                tagging.add(tagged);
            }
        }
        long characters = reviews.stream().mapToLong(TaggerBench::length).sum();
        return new Measured((int) (characters / reviews.size()), passed, tagging, modelMillis);
    }

    private static int length(Review review) {
        return review.text() == null ? 0 : review.text().length();
    }

    private long throughJson(Review review) {
        byte[] bytes = json.serializer().serialize("", review);
        return json.deserializer().deserialize("", bytes).id().length();
    }

    private Effort effort(ToLongFunction<Review> work) {
        Effort.Start start = Effort.Start.now();
        long sum = 0; // what is summed up here cannot be optimised away
        for (Review review : reviews) {
            sum += work.applyAsLong(review);
        }
        if (sum < reviews.size()) {
            throw new IllegalStateException("only " + sum + " of " + reviews.size() + " reviews");
        }
        return start.until(reviews.size());
    }

    private static double modelMillis() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ModelLoading.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream printed = process.getInputStream()) {
            double millis = Double.parseDouble(new String(printed.readAllBytes(), StandardCharsets.US_ASCII).strip());
            process.waitFor();
            return millis;
        }
    }
}
