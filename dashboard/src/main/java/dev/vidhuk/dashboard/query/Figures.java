package dev.vidhuk.dashboard.query;

import dev.vidhuk.dashboard.store.Fields;
import dev.vidhuk.dashboard.store.Figure;
import dev.vidhuk.dashboard.store.Kind;
import dev.vidhuk.dashboard.store.Store;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.ResponseBucket;
import dev.vidhuk.events.kafka.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of the overview: sums of what the topics' own records say, and nothing else. */
public final class Figures {
    private static final List<Figure> SENTIMENT = List.of(
            Figure.NEGATIVE,
            Figure.NEUTRAL,
            Figure.POSITIVE,
            Figure.MIXED,
            Figure.UNSURE,
            Figure.RATINGS,
            Figure.RATING_SUM);
    private static final List<Figure> RESPONSE =
            List.of(Figure.NEEDED, Figure.ANSWERED, Figure.IN_TIME, Figure.REOPENED, Figure.WON_BACK, Figure.OPEN);

    private final Store store;
    private final Reviews reviews;

    public Figures(Store store) {
        this.store = store;
        this.reviews = new Reviews(store);
    }

    /** Complaints by category and beginning of the window; windows without any are left out. */
    public SortedMap<String, SortedMap<Instant, Long>> complaints(Scope scope) {
        SortedMap<String, SortedMap<Instant, Long>> sums = new TreeMap<>();
        Tally.each(store, scope.windows(Kind.COMPLAINT_COUNT), leaf -> {
            Tally.Numbers start = leaf.numbers(Fields.START);
            Tally.Numbers count = leaf.numbers(Fields.COUNT);
            Tally.Words category = leaf.words(Fields.CATEGORY_GROUP);
            return document -> {
                long counted = count.of(document);
                if (counted != 0) {
                    sums.computeIfAbsent(category.of(document), name -> new TreeMap<>())
                            .merge(Instant.ofEpochMilli(start.of(document)), counted, Long::sum);
                }
            };
        });
        return sums;
    }

    /** How reviews feel, by window. */
    public List<Sums> sentiment(Scope scope) {
        return sums(scope.windows(Kind.SENTIMENT_COUNT), SENTIMENT);
    }

    /** How reviews are answered, by day of their publication. */
    public List<Sums> response(Scope scope) {
        return sums(scope.days(), RESPONSE);
    }

    private List<Sums> sums(org.apache.lucene.search.Query query, List<Figure> figures) {
        SortedMap<Long, Map<Figure, Long>> byStart = new TreeMap<>();
        Tally.each(store, query, leaf -> {
            Tally.Numbers start = leaf.numbers(Fields.START);
            Map<Figure, Tally.Numbers> columns = new EnumMap<>(Figure.class);
            for (Figure figure : figures) {
                columns.put(figure, leaf.numbers(figure.field()));
            }
            return document -> {
                Map<Figure, Long> sums =
                        byStart.computeIfAbsent(start.of(document), time -> new EnumMap<>(Figure.class));
                for (Map.Entry<Figure, Tally.Numbers> column : columns.entrySet()) {
                    sums.merge(column.getKey(), column.getValue().of(document), Long::sum);
                }
            };
        });
        List<Sums> all = new ArrayList<>();
        byStart.forEach((start, sums) -> all.add(new Sums(Instant.ofEpochMilli(start), sums)));
        return all;
    }

    /** How long first answers took: counts by the label of the bucket, all buckets in their order. */
    public Map<String, Long> firstResponse(Scope scope) {
        Map<String, Long> histogram = new LinkedHashMap<>();
        for (ResponseBucket bucket : ResponseBucket.values()) {
            histogram.put(bucket.label(), 0L);
        }
        Tally.each(store, scope.days(), leaf -> {
            Map<String, Tally.Numbers> columns = new LinkedHashMap<>();
            for (ResponseBucket bucket : ResponseBucket.values()) {
                columns.put(bucket.label(), leaf.numbers(Figure.field(bucket)));
            }
            return document -> {
                for (Map.Entry<String, Tally.Numbers> column : columns.entrySet()) {
                    histogram.merge(column.getKey(), column.getValue().of(document), Long::sum);
                }
            };
        });
        return histogram;
    }

    /** What waits at present. */
    public Backlog backlog(Scope scope) {
        Filter cases = scope.cases();
        ReviewPage first = reviews.page(Listing.INBOX, cases, null, 1);
        return new Backlog(
                Math.toIntExact(first.total()),
                reviews.countInbox(cases.and(Fields.OVERDUE, "true")),
                reviews.countInbox(cases.and(Fields.OVERDUE, "true").and(Fields.VERIFIED, "false")),
                first.rows().isEmpty() ? null : dueAt(first.rows().get(0)));
    }

    private static @Nullable Instant dueAt(ReviewRow row) {
        String state = row.state();
        return state == null ? null : Json.read(state, Case.class).dueAt();
    }
}
