package dev.vidhuk.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What charts draw, and what the tables below them say, is what the topics say: read from the page and recounted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChartNumbersTest {
    /** So many categories have a series of their own. */
    private static final int NAMED = 6;

    private static final List<String> BUCKETS =
            List.of("5m", "15m", "30m", "1h", "2h", "4h", "8h", "24h", "2d", "7d", "more");

    private final JsonNode words = words();
    private Chromium chromium;
    private Morning morning;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        Chromium.missing().ifPresent(what -> abort("charts are not read in a browser: " + what));
        morning = Morning.begin(folder);
        chromium = Chromium.start();
    }

    @AfterAll
    void end() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        if (morning != null) {
            morning.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"24h, PT1H, 24, ", "7d, P1D, 7, portal-svitlo", "30d, P1D, 30, ", "90d, P1D, 90, kettle"})
    void drawsWhatTheTopicsSay(String range, String window, int windows, String source) {
        Duration size = window.equals("P1D") ? Duration.ofDays(1) : Duration.parse(window);
        try (Visitor visitor = Visitor.enters(chromium.browser(), Device.DESKTOP, "en-GB", morning.door())) {
            visitor.goesTo("/overview?range=" + range + (source == null ? "" : "&source=" + source));

            // cases go on meanwhile: at some moment the page and the topics have come to the same
            await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                List<Instant> starts = starts(size, windows, Instant.now());
                TopicSums all = TopicSums.read(morning.kafka());
                TopicSums sums = source == null ? all : all.of(source);
                Map<String, DrawnChart> charts = DrawnChart.all(visitor.page());

                assertThat(charts.keySet())
                        .containsExactly(
                                word("chart.complaints"),
                                word("chart.sentiment"),
                                word("chart.answers"),
                                word("chart.first"));
                assertThat(charts.values())
                        .allSatisfy(chart -> assertThat(chart.table()).isEqualTo(chart.drawn()));
                compareComplaints(drawn(charts, "chart.complaints"), sums.complaintsByLeaf(size, starts));
                assertThat(drawn(charts, "chart.sentiment")).isEqualTo(moods(sums, size, starts));
                assertThat(drawn(charts, "chart.answers")).isEqualTo(answers(sums, starts));
                assertThat(drawn(charts, "chart.first"))
                        .isEqualTo(shown(Map.of(word("answers"), sums.firstResponses(starts.get(0), BUCKETS))));
            });
            assertThat(drawn(DrawnChart.all(visitor.page()), "chart.complaints"))
                    .isNotEmpty();
        }
    }

    /** The most frequent have names, and the others are one. */
    private void compareComplaints(Map<String, List<String>> drawn, Map<String, List<Long>> counted) {
        Map<String, List<Long>> named = new LinkedHashMap<>();
        List<List<Long>> rest = new ArrayList<>();
        counted.forEach((category, values) -> {
            if (drawn.containsKey(word("category." + category))) {
                named.put(word("category." + category), values);
            } else {
                rest.add(values);
            }
        });
        assertThat(named).hasSize(Math.min(NAMED, counted.size()));
        long leastNamed =
                named.values().stream().mapToLong(ChartNumbersTest::sum).min().orElse(0);
        assertThat(rest).allSatisfy(values -> assertThat(sum(values)).isLessThanOrEqualTo(leastNamed));
        if (!rest.isEmpty()) {
            int windows = rest.get(0).size();
            named.put(
                    word("rest"),
                    IntStream.range(0, windows)
                            .mapToObj(i -> rest.stream()
                                    .mapToLong(values -> values.get(i))
                                    .sum())
                            .toList());
        }
        assertThat(drawn).isEqualTo(shown(named));
    }

    private Map<String, List<String>> moods(TopicSums sums, Duration size, List<Instant> starts) {
        Map<String, ToLongFunction<SentimentCount>> figures = Map.of(
                "negative", SentimentCount::negative,
                "mixed", SentimentCount::mixed,
                "unsure", SentimentCount::unsure,
                "neutral", SentimentCount::neutral,
                "positive", SentimentCount::positive);
        Map<String, List<Long>> counts = new LinkedHashMap<>();
        figures.forEach((name, figure) -> counts.put(word("sentiment." + name), sums.sentiment(size, starts, figure)));
        Map<String, List<String>> shown = shown(counts);
        List<Long> ratings = sums.sentiment(size, starts, SentimentCount::ratings);
        List<Long> thousandths = sums.sentiment(size, starts, count -> Math.round(count.ratingSum() * 1000));
        shown.put(
                word("average-stars"),
                IntStream.range(0, starts.size())
                        .mapToObj(i -> average(thousandths.get(i) / 1000.0, ratings.get(i)))
                        .toList());
        return shown;
    }

    private static String average(double sum, long count) {
        double rounded = Math.round(100 * sum / count) / 100.0;
        return count == 0 ? "–" : Double.toString(rounded).replaceFirst("\\.0$", "");
    }

    private Map<String, List<String>> answers(TopicSums sums, List<Instant> starts) {
        List<LocalDate> days = starts.stream()
                .map(start -> LocalDate.ofInstant(start, ZoneOffset.UTC))
                .distinct()
                .filter(day -> !day.atStartOfDay().toInstant(ZoneOffset.UTC).isBefore(starts.get(0)))
                .toList();
        Map<String, List<Long>> counts = new LinkedHashMap<>();
        counts.put(word("in-time"), sums.response(days, ResponseStats::inTime));
        counts.put(word("too-late"), sums.response(days, stats -> stats.answered() - stats.inTime()));
        counts.put(word("not-answered"), sums.response(days, stats -> stats.needed() - stats.answered()));
        return shown(counts);
    }

    /** As the page writes it; a chart with nothing to draw is left out. */
    private static Map<String, List<String>> shown(Map<String, List<Long>> counts) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        if (counts.values().stream().anyMatch(values -> sum(values) != 0)) {
            counts.forEach((name, values) ->
                    shown.put(name, values.stream().map(String::valueOf).toList()));
        }
        return shown;
    }

    private static List<Instant> starts(Duration size, int windows, Instant now) {
        long length = size.toSeconds();
        long last = now.getEpochSecond() / length;
        return IntStream.range(0, windows)
                .mapToObj(i -> Instant.ofEpochSecond((last - windows + 1 + i) * length))
                .toList();
    }

    private Map<String, List<String>> drawn(Map<String, DrawnChart> charts, String title) {
        return Objects.requireNonNull(charts.get(word(title))).drawn();
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }

    private String word(String key) {
        return words.path(key).asText(key);
    }

    private static JsonNode words() {
        try (InputStream in =
                Objects.requireNonNull(ChartNumbersTest.class.getResourceAsStream("/web/app/words/en.json"))) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
