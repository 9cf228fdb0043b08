package dev.vidhuk.dashboard;

import dev.vidhuk.dashboard.store.Batch;
import dev.vidhuk.dashboard.store.Mark;
import dev.vidhuk.dashboard.store.Store;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.TaggedReview;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** A store that a test fills by hand. */
public final class FilledStore implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Store store;
    private long offset;

    public FilledStore(Path folder) throws IOException {
        this.store = Store.open(folder, "cluster", NOW);
    }

    public Store store() {
        return store;
    }

    public void review(TaggedReview tagged) {
        write(batch -> batch.review(tagged.review().id(), dossier -> dossier.tagged(tagged)));
    }

    public void state(Case state) {
        write(batch -> batch.state(state.reviewId(), state));
    }

    public void write(Consumer<Batch> changes) {
        Batch batch = new Batch();
        changes.accept(batch);
        offset++;
        Mark mark = store.mark().at(Map.of("topic-0", offset), NOW, NOW);
        try {
            store.apply(batch, mark, NOW);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
