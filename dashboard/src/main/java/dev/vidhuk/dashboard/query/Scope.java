package dev.vidhuk.dashboard.query;

import dev.vidhuk.dashboard.store.Fields;
import dev.vidhuk.dashboard.store.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Of which windows the figures are wanted.
 *
 * @param places by field of the index (brand, source, location), the values that it may have
 * @param from windows that begin then or later, or null for all
 * @param to windows that begin before, or null for all
 * @param size of the windows of complaints and sentiments; answers are counted by days
 */
public record Scope(
        Map<String, List<String>> places,
        @Nullable Instant from,
        @Nullable Instant to,
        Duration size) {

    public Scope {
        places = Map.copyOf(places);
    }

    Query windows(Kind kind) {
        return counts(kind)
                .add(new TermQuery(new Term(Fields.SIZE, size.toString())), BooleanClause.Occur.FILTER)
                .build();
    }

    Query days() {
        return counts(Kind.RESPONSE_STATS).build();
    }

    private BooleanQuery.Builder counts(Kind kind) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.KIND, kind.name())), BooleanClause.Occur.FILTER);
        places.forEach((field, values) -> query.add(Filter.any(field, values), BooleanClause.Occur.FILTER));
        if (from != null || to != null) {
            query.add(Filter.between(Fields.START, from, to), BooleanClause.Occur.FILTER);
        }
        return query;
    }

    /** The open cases of these places, whenever their reviews were published. */
    Filter cases() {
        return new Filter(places, null, null, null);
    }
}
