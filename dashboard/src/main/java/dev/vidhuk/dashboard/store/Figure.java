package dev.vidhuk.dashboard.store;

import dev.vidhuk.events.ResponseBucket;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.SentimentCount;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The figures of counts that pages add up. */
public enum Figure {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    MIXED,
    UNSURE,
    RATINGS,
    /** In thousandths: stars have two decimals at most, and sums of whole numbers lose nothing. */
    RATING_SUM,
    NEEDED,
    ANSWERED,
    IN_TIME,
    REOPENED,
    WON_BACK,
    OPEN;

    /** The field of the index that holds it. */
    public String field() {
        return "figure-" + name().toLowerCase(Locale.ROOT);
    }

    /** The field of the first responses in that bucket. */
    public static String field(ResponseBucket bucket) {
        return "first-" + bucket.label();
    }

    static Map<Figure, Long> of(SentimentCount count) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(NEGATIVE, count.negative());
        figures.put(NEUTRAL, count.neutral());
        figures.put(POSITIVE, count.positive());
        figures.put(MIXED, count.mixed());
        figures.put(UNSURE, count.unsure());
        figures.put(RATINGS, count.ratings());
        figures.put(RATING_SUM, Math.round(count.ratingSum() * 1000));
        return figures;
    }

    static Map<Figure, Long> of(ResponseStats stats) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(NEEDED, stats.needed());
        figures.put(ANSWERED, stats.answered());
        figures.put(IN_TIME, stats.inTime());
        figures.put(REOPENED, stats.reopened());
        figures.put(WON_BACK, stats.wonBack());
        figures.put(OPEN, stats.open());
        return figures;
    }
}
