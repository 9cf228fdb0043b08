package dev.vidhuk.ingest.page;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.text.Barrier;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the JSON of an answer: the state that a page carries for its own scripts, or the answer as a whole.
 *
 * @param where the elements that hold it; null means the whole answer
 */
record State(@Nullable Field where) {
    /** What the configuration writes where the address itself answers JSON. */
    private static final String WHOLE = "true";

    /**
     * The place that is written so.
     *
     * @throws IllegalArgumentException where the selector is none
     */
    static State at(String json) {
        return new State(json.strip().equals(WHOLE) ? null : Field.of(json));
    }

    /**
     * The tree of all JSON that is there.
     *
     * @throws SourceException {@code UNREADABLE} where there is none, or none that is whole
     */
    Element read(Content content, URI address) throws SourceException {
        Stream<String> texts = where == null ? Stream.of(content.text()) : where.raw(content.html(address));
        JsonTree tree = new JsonTree();
        String problem = "the page has none where `json` says";
        boolean some = false;
        for (String text : texts.toList()) {
            try {
                tree.add(text);
                some = true;
            } catch (IOException e) {
                problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            }
        }
        if (!some) {
            Barrier barrier = Barrier.of(content.html(address), address);
            String why = barrier == null ? "no JSON was found, " + problem : "it is " + barrier.words();
            throw new SourceException(Outcome.UNREADABLE, address + " cannot be read: " + why);
        }
        return tree.root();
    }
}
