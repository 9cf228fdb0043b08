package dev.vidhuk.dashboard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Finds single documents by their keys. */
final class Lookup {
    private final IndexSearcher searcher;
    private final StoredFields stored;

    Lookup(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.stored = searcher.storedFields();
    }

    @Nullable
    Document document(String key) {
        Term term = new Term(Fields.KEY, key);
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                int found = find(leaf.reader(), term);
                if (found != DocIdSetIterator.NO_MORE_DOCS) {
                    return stored.document(leaf.docBase + found);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int find(LeafReader reader, Term term) throws IOException {
        PostingsEnum postings = reader.postings(term, PostingsEnum.NONE);
        if (postings == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        int doc = postings.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS
                && reader.getLiveDocs() != null
                && !reader.getLiveDocs().get(doc)) {
            doc = postings.nextDoc();
        }
        return doc;
    }
}
