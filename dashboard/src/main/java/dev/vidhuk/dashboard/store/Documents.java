package dev.vidhuk.dashboard.store;

import dev.vidhuk.dashboard.sources.SourceState;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.ResponseBucket;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.Surge;
import dev.vidhuk.events.Window;
import dev.vidhuk.events.kafka.Json;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** All records but those of reviews as documents. */
final class Documents {
    private Documents() {}

    static Document entry(String id, CaseEntry entry) {
        Form form = new Form(Kind.ENTRY, id);
        form.word(Fields.REVIEW, entry.reviewId());
        form.time(Fields.AT, entry.at());
        form.json(Fields.JSON, entry);
        return form.document();
    }

    /** Without what the person said: that is shown from the history of the case, where it goes when the review is erased. */
    static Document action(CaseAction action) {
        Form form = new Form(Kind.ACTION, action.id());
        form.word(Fields.REVIEW, action.reviewId());
        form.time(Fields.AT, action.at());
        form.json(Fields.JSON, wordless(action));
        return form.document();
    }

    private static CaseAction wordless(CaseAction action) {
        return new CaseAction(
                action.id(),
                action.reviewId(),
                action.round(),
                action.action(),
                action.by(),
                action.at(),
                action.until(),
                action.assignee(),
                action.via(),
                null);
    }

    static Document source(SourceState state) {
        Form form = new Form(Kind.SOURCE, state.name());
        form.json(Fields.JSON, state);
        return form.document();
    }

    static Document surge(String id, Surge surge) {
        Form form = new Form(Kind.SURGE, id);
        form.word(Fields.BRAND, surge.brand());
        form.categories(List.of(surge.category()));
        form.word(Fields.STATUS, Json.name(surge.status()));
        form.time(Fields.AT, surge.startedAt());
        form.json(Fields.JSON, surge);
        return form.document();
    }

    static Document complaints(String id, ComplaintCount count) {
        Form form = new Form(Kind.COMPLAINT_COUNT, id);
        place(form, count.brand(), count.source(), count.location());
        window(form, count.window());
        form.word(Fields.CATEGORY, count.category());
        form.sorted(Fields.CATEGORY_GROUP, count.category());
        form.number(Fields.COUNT, count.count());
        return form.document();
    }

    static Document sentiment(String id, SentimentCount count) {
        Form form = new Form(Kind.SENTIMENT_COUNT, id);
        place(form, count.brand(), count.source(), count.location());
        window(form, count.window());
        Figure.of(count).forEach((figure, number) -> form.number(figure.field(), number));
        return form.document();
    }

    static Document response(String id, ResponseStats stats) {
        Form form = new Form(Kind.RESPONSE_STATS, id);
        place(form, stats.brand(), stats.source(), null);
        form.time(Fields.START, stats.day().atStartOfDay(ZoneOffset.UTC).toInstant());
        Figure.of(stats).forEach((figure, number) -> form.number(figure.field(), number));
        for (ResponseBucket bucket : ResponseBucket.values()) {
            form.number(Figure.field(bucket), stats.firstResponse().getOrDefault(bucket.label(), 0L));
        }
        return form.document();
    }

    private static void place(Form form, String brand, String source, @Nullable String location) {
        form.word(Fields.BRAND, brand);
        form.word(Fields.SOURCE, source);
        form.word(Fields.LOCATION, location);
    }

    private static void window(Form form, Window window) {
        form.word(Fields.SIZE, window.size().toString());
        form.time(Fields.START, window.start());
    }
}
