package dev.vidhuk.dashboard.query;

import dev.vidhuk.dashboard.sources.SourceState;
import dev.vidhuk.dashboard.store.Fields;
import dev.vidhuk.dashboard.store.Kind;
import dev.vidhuk.dashboard.store.Store;
import dev.vidhuk.events.kafka.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** Records other than reviews, as JSON of the contract. */
public final class Records {
    /** A case has that many moves at most that a page can show; the topic has all. */
    private static final int MOST = 2_000;

    private static final Sort BY_TIME = new Sort(new SortField(Fields.AT, SortField.Type.LONG), SortField.FIELD_DOC);
    private static final Sort LATEST_FIRST =
            new Sort(new SortField(Fields.AT, SortField.Type.LONG, true), SortField.FIELD_DOC);

    private final Store store;

    public Records(Store store) {
        this.store = store;
    }

    /** The journal of a case, the oldest entry first. */
    public List<String> journal(String reviewId) {
        return find(about(Kind.ENTRY, reviewId), BY_TIME, MOST);
    }

    /** What people did to a case, the oldest first. */
    public List<String> actions(String reviewId) {
        return find(about(Kind.ACTION, reviewId), BY_TIME, MOST);
    }

    /** All sources of which a poll is known. */
    public List<SourceState> sources() {
        Query query = new TermQuery(new Term(Fields.KIND, Kind.SOURCE.name()));
        return find(query, Sort.INDEXORDER, Integer.MAX_VALUE).stream()
                .map(json -> Json.read(json, SourceState.class))
                .toList();
    }

    /** The surges that the filter wants, the latest first. */
    public List<String> surges(Filter filter) {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, Kind.SURGE.name())), BooleanClause.Occur.FILTER)
                .add(filter.query(), BooleanClause.Occur.FILTER)
                .build();
        return find(query, LATEST_FIRST, Integer.MAX_VALUE);
    }

    private static Query about(Kind kind, String reviewId) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, kind.name())), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(Fields.REVIEW, reviewId)), BooleanClause.Occur.FILTER)
                .build();
    }

    private List<String> find(Query query, Sort order, int most) {
        return store.ask(searcher -> {
            // room is made for as many as are asked for
            int wanted = Math.max(1, Math.min(most, searcher.count(query)));
            StoredFields stored = searcher.storedFields();
            List<String> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, wanted, order).scoreDocs) {
                found.add(Objects.requireNonNull(stored.document(hit.doc).get(Fields.JSON)));
            }
            return found;
        });
    }
}
