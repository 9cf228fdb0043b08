package dev.vidhuk.dashboard.query;

import dev.vidhuk.dashboard.search.WordQuery;
import dev.vidhuk.dashboard.store.Fields;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see.
 *
 * @param words by field of the index, the values that it may have; a field that is not named may have any
 * @param text words that the review has to have, or null
 * @param from published then or later, or null
 * @param to published before, or null
 */
public record Filter(
        Map<String, List<String>> words,
        @Nullable WordQuery text,
        @Nullable Instant from,
        @Nullable Instant to) {

    public Filter {
        words = Map.copyOf(words);
    }

    /** The same where that field must have that value, too. */
    Filter and(String field, String value) {
        Map<String, List<String>> narrower = new HashMap<>(words);
        narrower.put(field, List.of(value));
        return new Filter(narrower, text, from, to);
    }

    /** What the index is asked. */
    Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
        words.forEach((field, values) -> query.add(any(field, values), BooleanClause.Occur.FILTER));
        if (text != null && !text.isEmpty()) {
            query.add(text.query(), BooleanClause.Occur.FILTER);
        }
        if (from != null || to != null) {
            query.add(between(Fields.PUBLISHED, from, to), BooleanClause.Occur.FILTER);
        }
        return query.build();
    }

    static Query between(String field, @Nullable Instant from, @Nullable Instant to) {
        return LongPoint.newRangeQuery(
                field,
                from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                to == null ? Long.MAX_VALUE : to.toEpochMilli() - 1);
    }

    static Query any(String field, List<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, values.get(0)))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
