package dev.vidhuk.dashboard.store;

import dev.vidhuk.dashboard.sources.SourceState;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the topics said, as one index on disk. One thread writes, any may ask. What was written can be asked for at once,
 * and is on disk for good with the next {@link #commit}; a process that is killed goes on from the last one.
 */
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    /** Which code Lucene chooses on which JDK, it says on standard error. Kept here, since the level goes with the logger. */
    private static final java.util.logging.Logger LUCENE = java.util.logging.Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(java.util.logging.Level.SEVERE);
    }

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Erasures erasures;
    private volatile Mark mark;

    /** Something that is asked. */
    public interface Question<T> {
        /** Answers it from the index as it is at one moment. */
        T ask(IndexSearcher searcher) throws IOException;
    }

    private Store(FSDirectory directory, IndexWriter writer, Mark mark) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.mark = mark;
        this.erasures = new Erasures(mark.erasedAt());
        this.searchers = new SearcherManager(writer, true, true, null);
    }

    /**
     * Opens the store in that folder, or begins a new one there: where there is none, or what there is comes from another
     * cluster, has another form, is broken, or was left so long ago that erasures may have passed unheard.
     *
     * @param cluster the id of the Kafka cluster, and which of its topics are meant
     * @throws IOException where the folder cannot be used, for example since another process uses it
     */
    public static Store open(Path folder, String cluster, Instant now) throws IOException {
        Files.createDirectories(folder);
        Mark before = lastMark(folder);
        if (before != null && before.holds(cluster, now)) {
            return open(folder, before, false);
        }
        if (before != null) {
            LOG.info("what is in {} is read from Kafka anew", folder);
        }
        return open(folder, Mark.beginning(cluster, now), true);
    }

    private static Store open(Path folder, Mark mark, boolean anew) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            if (anew) {
                Writing.clear(directory);
            }
            IndexWriter writer = new IndexWriter(directory, Writing.settings());
            if (anew) {
                writer.setLiveCommitData(mark.commitData().entrySet());
                writer.commit();
            }
            return new Store(directory, writer, mark);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IOException("the dashboard's folder " + folder + " is in use by another process", e);
        }
    }

    private static @Nullable Mark lastMark(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            return Writing.exists(directory) ? Mark.of(Writing.commitData(directory)) : null;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("what is in {} cannot be read, and is read from Kafka anew: {}", folder, e.getMessage());
            return null;
        }
    }

    /** How far the topics are taken in. */
    public Mark mark() {
        return mark;
    }

    /**
     * Writes the changes, so that whoever asks from now on sees them.
     *
     * @param after how far the topics are taken in with them
     */
    public void apply(Batch batch, Mark after, Instant now) throws IOException {
        IndexSearcher before = searchers.acquire();
        try {
            Lookup lookup = new Lookup(before);
            batch.dossiers()
                    .forEach((id, change) -> write(Kind.REVIEW.key(id), () -> {
                        Document stored = lookup.document(Kind.REVIEW.key(id));
                        Dossier changed =
                                change.apply(stored == null ? Dossier.empty(id) : DossierDocument.read(id, stored));
                        return changed.nothingLeft() ? null : DossierDocument.of(changed);
                    }));
            batch.sources()
                    .forEach((name, change) -> write(Kind.SOURCE.key(name), () -> {
                        Document stored = lookup.document(Kind.SOURCE.key(name));
                        return Documents.source(
                                change.apply(stored == null ? SourceState.unknown(name) : source(stored)));
                    }));
            batch.documents().forEach((key, document) -> write(key, document == null ? () -> null : document));
        } finally {
            searchers.release(before);
        }
        if (batch.erases()) {
            erasures.noted(now);
        }
        mark = after;
        searchers.maybeRefreshBlocking();
    }

    private static SourceState source(Document stored) {
        return Json.read(Objects.requireNonNull(stored.get(Fields.JSON)), SourceState.class);
    }

    /**
     * What cannot be written, such as a word too long for the index or a time in some other age of the world, must not keep all
     * else from being shown.
     */
    private void write(String key, Supplier<@Nullable Document> change) {
        Term term = new Term(Fields.KEY, key);
        try {
            Document document = change.get();
            if (document == null) {
                writer.deleteDocuments(term);
            } else {
                writer.updateDocument(term, document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
            LOG.warn("{} cannot be shown: {}", abridged(key), e.toString());
        }
    }

    private static String abridged(String key) {
        return key.length() > 200 ? key.substring(0, 200) : key;
    }

    /** What is stored of the review of that id, or null where nothing is. */
    public @Nullable Document review(String id) {
        return this.<Optional<Document>>ask(
                        searcher -> Optional.ofNullable(new Lookup(searcher).document(Kind.REVIEW.key(id))))
                .orElse(null);
    }

    /** Asks. */
    public <T> T ask(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of what was read since changes anything. */
    public void advance(Mark after) {
        mark = after;
    }

    /** Puts on disk for good what was written, and how far the topics are taken in with it. May run beside {@link #apply}. */
    public synchronized void commit() throws IOException {
        // read before the flush: whatever is written in between is in the index, too, and is only taken in once more
        Mark committed = mark.erased(erasures.oldest());
        writer.setLiveCommitData(committed.commitData().entrySet());
        writer.commit();
    }

    /**
     * Lets what is replaced or deleted leave the disk. It takes long, so it is done only after an erasure.
     *
     * @return whether there was anything to do
     */
    public boolean purge(Instant erasedBefore) throws IOException {
        Instant oldest = erasures.oldest();
        if (oldest == null || oldest.isAfter(erasedBefore)) {
            return false;
        }
        erasures.begin();
        commit();
        writer.forceMergeDeletes(true);
        erasures.done();
        commit();
        return true;
    }

    /** Forgets what people did before that time; the topic does so, too. */
    public void forgetActionsBefore(Instant time) throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, Kind.ACTION.name())), BooleanClause.Occur.FILTER)
                .add(
                        LongPoint.newRangeQuery(Fields.AT, Long.MIN_VALUE, time.toEpochMilli() - 1),
                        BooleanClause.Occur.FILTER)
                .build());
    }

    /** How much disk it takes, in bytes. */
    public long size() throws IOException {
        try (Stream<String> files = Stream.of(directory.listAll())) {
            long size = 0;
            for (String file : files.toList()) {
                size += directory.fileLength(file);
            }
            return size;
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        commit();
        writer.close();
        directory.close();
    }
}
