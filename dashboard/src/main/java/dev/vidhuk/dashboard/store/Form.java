package dev.vidhuk.dashboard.store;

import dev.vidhuk.events.kafka.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Fills in a document; what is null is left out. */
final class Form {
    private final Document document = new Document();

    Form(Kind kind, String id) {
        word(Fields.KEY, kind.key(id));
        word(Fields.KIND, kind.name());
        stored(Fields.ID, id);
    }

    /** Can be asked for as it is. */
    void word(String field, @Nullable String word) {
        if (word != null) {
            document.add(new StringField(field, word, Field.Store.NO));
        }
    }

    void flag(String field, boolean set) {
        word(field, set ? Fields.YES : null);
    }

    /** Each of these, and the parents of each, can be asked for. */
    void categories(Collection<String> categories) {
        Set<String> all = new TreeSet<>();
        for (String category : categories) {
            all.add(category);
            for (int dot = category.indexOf('.'); dot > 0; dot = category.indexOf('.', dot + 1)) {
                all.add(category.substring(0, dot));
            }
        }
        all.forEach(category -> word(Fields.CATEGORY, category));
    }

    /** Can be sorted and grouped by. */
    void sorted(String field, @Nullable String word) {
        if (word != null) {
            document.add(new SortedDocValuesField(field, new BytesRef(word)));
        }
    }

    /** Can be sorted by and added up. */
    void number(String field, long number) {
        document.add(new NumericDocValuesField(field, number));
    }

    /** A number, and a range of times can be asked for. */
    void time(String field, Instant time) {
        number(field, time.toEpochMilli());
        document.add(new LongPoint(field, time.toEpochMilli()));
    }

    /** Words of people, to be searched. */
    void text(String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    void stored(String field, @Nullable String text) {
        if (text != null) {
            document.add(new StoredField(field, text));
        }
    }

    void json(String field, @Nullable Object value) {
        stored(field, value == null ? null : Json.text(value));
    }

    Document document() {
        return document;
    }
}
