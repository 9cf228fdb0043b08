package dev.vidhuk.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.endtoend.Browser;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page that is open, and hears by server-sent events that something has changed. */
final class OpenPage {
    private static final String DATA = "data: ";

    private final BiConsumer<String, @Nullable String> ear;

    private OpenPage(BiConsumer<String, @Nullable String> ear) {
        this.ear = ear;
    }

    /**
     * Listens until the dashboard ends.
     *
     * @param ear hears the kind of what has changed, and its id; null where several have, and a page would ask
     */
    static void listen(Browser browser, BiConsumer<String, @Nullable String> ear) {
        OpenPage page = new OpenPage(ear);
        Stream<String> lines = browser.lines("/api/events").body();
        Thread listener = new Thread(() -> page.read(lines), "open-page");
        listener.setDaemon(true);
        listener.start();
    }

    private void read(Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith(DATA)).forEach(this::hear);
        } catch (UncheckedIOException | IllegalStateException e) {
            // the dashboard has ended, and all is measured
        }
    }

    private void hear(String line) {
        JsonNode event = Json.read(line.substring(DATA.length()), JsonNode.class);
        ear.accept(event.get("kind").asText(), event.path("id").textValue());
    }
}
