package dev.vidhuk.dashboard.store;

import dev.vidhuk.dashboard.sources.SourceState;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.Surge;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** Changes that are written together. Of several to one thing each is applied to what the one before has left. */
public final class Batch {
    private final Map<String, UnaryOperator<Dossier>> dossiers = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<SourceState>> sources = new LinkedHashMap<>();
    /** By key; null where the document is to go. */
    private final Map<String, @Nullable Supplier<Document>> documents = new LinkedHashMap<>();

    private boolean erases;

    public void review(String id, UnaryOperator<Dossier> change) {
        dossiers.merge(id, change, Batch::both);
    }

    /** A review was erased: nothing of its words may stay on disk. */
    public void erase(String id) {
        review(id, dossier -> dossier.tagged(null));
        erases = true;
    }

    /** A case as it is now; one that was erased has lost what people noted, and nothing of that may stay on disk either. */
    public void state(String id, @Nullable Case now) {
        review(id, dossier -> dossier.state(now));
        erases |= now != null && now.closedAs() == ClosedAs.ERASED;
    }

    public void source(String name, UnaryOperator<SourceState> change) {
        sources.merge(name, change, Batch::both);
    }

    /** An entry of a journal, under an id that it has whenever it is read. */
    public void entry(String id, CaseEntry entry) {
        documents.put(Kind.ENTRY.key(id), () -> Documents.entry(id, entry));
    }

    public void action(CaseAction action) {
        documents.put(Kind.ACTION.key(action.id()), () -> Documents.action(action));
    }

    /** A surge, or null where the topic has given it up. */
    public void surge(String id, @Nullable Surge surge) {
        documents.put(Kind.SURGE.key(id), surge == null ? null : () -> Documents.surge(id, surge));
    }

    /** A count, or null where the topic has given it up. */
    public void complaints(String id, @Nullable ComplaintCount count) {
        documents.put(Kind.COMPLAINT_COUNT.key(id), count == null ? null : () -> Documents.complaints(id, count));
    }

    public void sentiment(String id, @Nullable SentimentCount count) {
        documents.put(Kind.SENTIMENT_COUNT.key(id), count == null ? null : () -> Documents.sentiment(id, count));
    }

    public void response(String id, @Nullable ResponseStats stats) {
        documents.put(Kind.RESPONSE_STATS.key(id), stats == null ? null : () -> Documents.response(id, stats));
    }

    /** How many things change. */
    public int size() {
        return dossiers.size() + sources.size() + documents.size();
    }

    boolean erases() {
        return erases;
    }

    Map<String, UnaryOperator<Dossier>> dossiers() {
        return dossiers;
    }

    Map<String, UnaryOperator<SourceState>> sources() {
        return sources;
    }

    Map<String, @Nullable Supplier<Document>> documents() {
        return documents;
    }

    private static <T> UnaryOperator<T> both(UnaryOperator<T> first, UnaryOperator<T> second) {
        return value -> second.apply(first.apply(value));
    }
}
