package dev.vidhuk.dashboard.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.vidhuk.dashboard.query.Backlog;
import dev.vidhuk.dashboard.query.Figures;
import dev.vidhuk.dashboard.query.Scope;
import dev.vidhuk.dashboard.query.Sums;
import dev.vidhuk.dashboard.store.Fields;
import dev.vidhuk.dashboard.store.Figure;
import dev.vidhuk.events.ResponseBucket;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** One week of one brand on paper: the same sums as the overview shows. */
final class WeeklyReport {
    private static final int MOST_CATEGORIES = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.MM.yyyy", java.util.Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d.MM.yyyy HH:mm 'UTC'", java.util.Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Shown shown;
    private final Template template;

    WeeklyReport(Shown shown) {
        this.shown = shown;
        this.template = Mustache.compiler().compile(text("report.html"));
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(WeeklyReport.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void show(Context context) {
        Asked asked = new Asked(context);
        String brand = asked.text("brand");
        if (brand == null) {
            throw new Refused(400, "is missing", "brand");
        }
        Week week = Week.of(asked.text("week"), shown.clock());
        Wording words = Wording.of(asked.text("lang"), context.header("Accept-Language"));
        context.contentType("text/html; charset=utf-8").result(template.execute(page(brand, week, words)));
    }

    private Map<String, Object> page(String brand, Week week, Wording words) {
        Instant asOf = shown.freshness().get().asOf();
        Figures figures = shown.figures();
        Scope scope = new Scope(Map.of(Fields.BRAND, List.of(brand)), week.from(), week.to(), Duration.ofDays(1));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("t", words.all());
        page.put("lang", words.language());
        page.put("brand", brand);
        page.put("week", week.name());
        page.put("from", DAY.format(week.monday()));
        page.put("to", DAY.format(week.sunday()));
        page.put("asOf", MINUTE.format(asOf));
        page.put("sentiment", sentiment(figures.sentiment(scope), words));
        page.put("categories", categories(figures.complaints(scope), words));
        page.put("response", response(figures.response(scope), words));
        page.put(
                "median",
                ResponseBucket.median(figures.firstResponse(scope))
                        .map(bucket -> words.named("bucket", bucket.label()))
                        .orElse("–"));
        page.put("backlog", backlog(figures.backlog(scope)));
        return page;
    }

    private static Map<String, Object> sentiment(List<Sums> days, Wording words) {
        Map<String, Object> sums = new LinkedHashMap<>();
        long all = 0;
        for (Figure figure : List.of(Figure.NEGATIVE, Figure.NEUTRAL, Figure.POSITIVE, Figure.MIXED, Figure.UNSURE)) {
            long sum = sum(days, figure);
            sums.put(dev.vidhuk.events.kafka.Json.name(figure), sum);
            all += sum;
        }
        long ratings = sum(days, Figure.RATINGS);
        sums.put("all", all);
        sums.put("stars", ratings == 0 ? "–" : words.number(sum(days, Figure.RATING_SUM) / 1000.0 / ratings));
        return sums;
    }

    private static Map<String, Object> response(List<Sums> days, Wording words) {
        long needed = sum(days, Figure.NEEDED);
        long inTime = sum(days, Figure.IN_TIME);
        return Map.of(
                "needed",
                needed,
                "answered",
                sum(days, Figure.ANSWERED),
                "inTime",
                inTime,
                "share",
                needed == 0 ? "–" : words.number(100.0 * inTime / needed) + " %",
                "reopened",
                sum(days, Figure.REOPENED),
                "wonBack",
                sum(days, Figure.WON_BACK));
    }

    private static Map<String, Object> backlog(Backlog backlog) {
        return Map.of(
                "open", backlog.open(),
                "overdue", backlog.overdue(),
                "unverified", backlog.unverified(),
                "oldest", backlog.oldestDueAt() == null ? "–" : MINUTE.format(backlog.oldestDueAt()));
    }

    private static List<Map<String, Object>> categories(
            SortedMap<String, SortedMap<Instant, Long>> complaints, Wording words) {
        return complaints.entrySet().stream()
                .map(category -> Map.<String, Object>of(
                        "name",
                        words.named("category", category.getKey()),
                        "count",
                        category.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()))
                .sorted(Comparator.comparingLong(row -> -(Long) Objects.requireNonNull(row.get("count"))))
                .limit(MOST_CATEGORIES)
                .toList();
    }

    private static long sum(List<Sums> days, Figure figure) {
        return days.stream().mapToLong(day -> day.of(figure)).sum();
    }
}
