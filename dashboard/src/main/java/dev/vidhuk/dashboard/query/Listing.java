package dev.vidhuk.dashboard.query;

import dev.vidhuk.dashboard.store.Fields;
import dev.vidhuk.dashboard.store.Kind;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** The lists of reviews that there are, and their orders. */
public enum Listing {
    /** Cases whose customer still waits, the first that is due first. */
    INBOX(Fields.WAITING, Fields.DUE, false),
    /** Reviews about which a person is to decide, the newest first. */
    UNSURE(Fields.UNDECIDED, Fields.PUBLISHED, true),
    /** Reviews about which a person has decided, the newest first. */
    DECIDED(Fields.DECIDED, Fields.PUBLISHED, true),
    /** All reviews, the newest first. */
    SEARCH(Fields.SHOWN, Fields.PUBLISHED, true);

    private final String flag;
    private final String order;
    private final boolean reverse;

    Listing(String flag, String order, boolean reverse) {
        this.flag = flag;
        this.order = order;
        this.reverse = reverse;
    }

    Query among(Query filter) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, Kind.REVIEW.name())), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(flag, Fields.YES)), BooleanClause.Occur.FILTER)
                .add(filter, BooleanClause.Occur.FILTER)
                .build();
    }

    /** An order in which no two have the same place, so that a page can begin behind any of them. */
    Sort order() {
        SortField first = new SortField(order, SortField.Type.LONG, reverse);
        first.setMissingValue(reverse ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(first, new SortField(Fields.ORDER, SortField.Type.STRING));
    }
}
