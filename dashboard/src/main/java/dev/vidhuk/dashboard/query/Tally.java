package dev.vidhuk.dashboard.query;

import dev.vidhuk.dashboard.store.Store;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Goes through all documents that a query finds, for adding up; only the columns that are asked for are read. */
final class Tally {
    private Tally() {}

    /** A part of the index. */
    record Leaf(LeafReader reader) {
        Numbers numbers(String field) throws IOException {
            NumericDocValues values = DocValues.getNumeric(reader, field);
            return document -> values.advanceExact(document) ? values.longValue() : 0;
        }

        Words words(String field) throws IOException {
            SortedDocValues values = DocValues.getSorted(reader, field);
            return document -> values.advanceExact(document)
                    ? values.lookupOrd(values.ordValue()).utf8ToString()
                    : "";
        }
    }

    /** A column of numbers; zero where there is none. Asked for documents in their order. */
    interface Numbers {
        long of(int document) throws IOException;
    }

    /** A column of words; empty where there is none. Asked for documents in their order. */
    interface Words {
        String of(int document) throws IOException;
    }

    /** What is done in each part of the index. */
    interface Columns {
        Visit in(Leaf leaf) throws IOException;
    }

    /** What is done with each document. */
    interface Visit {
        void document(int document) throws IOException;
    }

    static void each(Store store, Query query, Columns columns) {
        store.<Boolean>ask(searcher -> {
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                visit(weight, leaf, columns);
            }
            return true;
        });
    }

    private static void visit(Weight weight, LeafReaderContext leaf, Columns columns) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return;
        }
        Visit visit = columns.in(new Leaf(leaf.reader()));
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator found = scorer.iterator();
        for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
            if (live == null || live.get(document)) {
                visit.document(document);
            }
        }
    }
}
