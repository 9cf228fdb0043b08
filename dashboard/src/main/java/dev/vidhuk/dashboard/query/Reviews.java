package dev.vidhuk.dashboard.query;

import dev.vidhuk.dashboard.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** Lists of reviews, page by page or as a whole, and single ones. */
public final class Reviews {
    private static final int AT_A_TIME = 500;

    private final Store store;

    public Reviews(Store store) {
        this.store = store;
    }

    /** Takes rows one after the other. */
    public interface RowTaker {
        void take(ReviewRow row) throws IOException;
    }

    /**
     * A page.
     *
     * @param after the {@link ReviewPage#next} of the page before, or null for the first
     * @throws IllegalArgumentException where {@code after} is none
     */
    public ReviewPage page(Listing listing, Filter filter, @Nullable String after, int limit) {
        Cursor cursor = after == null ? null : Cursor.of(after);
        Query query = listing.among(filter.query());
        return store.ask(searcher -> {
            TopFieldDocs found = find(searcher, listing, query, cursor, limit);
            return new ReviewPage(found.totalHits.value, next(found, limit), rows(searcher, found));
        });
    }

    private static @Nullable String next(TopFieldDocs found, int limit) {
        int count = found.scoreDocs.length;
        return count < limit
                ? null
                : Cursor.of((FieldDoc) found.scoreDocs[count - 1]).text();
    }

    /** Hands over the whole list as it is at this moment, whatever changes meanwhile. */
    public void each(Listing listing, Filter filter, RowTaker taker) {
        Query query = listing.among(filter.query());
        store.<Boolean>ask(searcher -> {
            Cursor cursor = null;
            TopFieldDocs found;
            do {
                found = find(searcher, listing, query, cursor, AT_A_TIME);
                for (ReviewRow row : rows(searcher, found)) {
                    taker.take(row);
                }
                int count = found.scoreDocs.length;
                cursor = count == 0 ? null : Cursor.of((FieldDoc) found.scoreDocs[count - 1]);
            } while (found.scoreDocs.length == AT_A_TIME);
            return true;
        });
    }

    private static TopFieldDocs find(
            IndexSearcher searcher, Listing listing, Query query, @Nullable Cursor cursor, int limit)
            throws IOException {
        FieldDoc after =
                cursor == null ? null : cursor.after(searcher.getIndexReader().maxDoc());
        return searcher.search(query, new TopFieldCollectorManager(listing.order(), limit, after, Integer.MAX_VALUE));
    }

    private static List<ReviewRow> rows(IndexSearcher searcher, TopFieldDocs found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<ReviewRow> rows = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            rows.add(ReviewRow.of(stored.document(hit.doc)));
        }
        return rows;
    }

    /** The review of that id; nothing where neither it nor a case of it is known. */
    public Optional<ReviewRow> one(String id) {
        return Optional.ofNullable(store.review(id)).map(ReviewRow::of);
    }

    /** How many cases of the inbox the filter wants. */
    public int countInbox(Filter filter) {
        Query query = Listing.INBOX.among(filter.query());
        return store.ask(searcher -> searcher.count(query));
    }
}
