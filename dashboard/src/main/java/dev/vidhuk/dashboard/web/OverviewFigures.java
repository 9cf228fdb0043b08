package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.Figures;
import dev.vidhuk.dashboard.query.Scope;
import dev.vidhuk.dashboard.query.Sums;
import dev.vidhuk.dashboard.store.Figure;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What customers complain of, how they feel, and how they are answered. */
final class OverviewFigures {
    private final Shown shown;

    OverviewFigures(Shown shown) {
        this.shown = shown;
    }

    void show(Context context) {
        Scope scope = new Asked(context).scope();
        Figures figures = shown.figures();
        List<Answer> complaints = new ArrayList<>();
        Answer answer = shown.answer();
        figures.complaints(scope)
                .forEach((category, windows) ->
                        complaints.add(new Answer().put("category", category).all("windows", windows(windows))));
        answer.all("complaints", complaints)
                .all(
                        "sentiment",
                        figures.sentiment(scope).stream()
                                .map(OverviewFigures::sentiment)
                                .toList())
                .all(
                        "response",
                        figures.response(scope).stream()
                                .map(OverviewFigures::response)
                                .toList())
                .put("firstResponse", figures.firstResponse(scope))
                .put("backlog", figures.backlog(scope))
                .send(context);
    }

    private static List<Answer> windows(Map<Instant, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new Answer().put("start", count.getKey()).put("count", count.getValue()))
                .toList();
    }

    private static Answer sentiment(Sums sums) {
        return new Answer()
                .put("start", sums.start())
                .put("negative", sums.of(Figure.NEGATIVE))
                .put("neutral", sums.of(Figure.NEUTRAL))
                .put("positive", sums.of(Figure.POSITIVE))
                .put("mixed", sums.of(Figure.MIXED))
                .put("unsure", sums.of(Figure.UNSURE))
                .put("ratings", sums.of(Figure.RATINGS))
                .put("ratingSum", sums.of(Figure.RATING_SUM) / 1000.0);
    }

    private static Answer response(Sums sums) {
        return new Answer()
                .put("day", LocalDate.ofInstant(sums.start(), ZoneOffset.UTC))
                .put("needed", sums.of(Figure.NEEDED))
                .put("answered", sums.of(Figure.ANSWERED))
                .put("inTime", sums.of(Figure.IN_TIME))
                .put("reopened", sums.of(Figure.REOPENED))
                .put("wonBack", sums.of(Figure.WON_BACK))
                .put("open", sums.of(Figure.OPEN));
    }
}
