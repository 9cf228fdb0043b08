package dev.vidhuk.ingest.structured;

import dev.vidhuk.ingest.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Words, and where they link to.
 *
 * @param seen whether the words are text as a reader sees it; else they may still hold HTML and entities
 */
record Words(String raw, boolean seen, @Nullable String link) implements Value {

    /** The words as a reader sees them. */
    String text() {
        return seen ? raw : PlainText.of(raw);
    }
}
