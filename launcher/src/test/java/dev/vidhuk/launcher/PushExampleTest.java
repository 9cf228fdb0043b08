package dev.vidhuk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.push.Inbox;
import dev.vidhuk.ingest.push.PushServer;
import dev.vidhuk.ingest.push.PushSettings;
import dev.vidhuk.ingest.push.Pushed;
import dev.vidhuk.launcher.Documents.Document;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The request that the documentation shows is one that the configuration beside it takes. */
final class PushExampleTest {
    private static final String TOKEN = "token-of-the-form";
    private static final Document SOURCES = Document.of("docs/sources.md");

    private final Remembering inbox = new Remembering();

    @Test
    void theRequestInTheDocumentationIsTaken() throws Exception {
        Configuration configuration = ConfigurationFile.parse(
                block("yaml", "type: push"), "sources.md", Path.of("."), Instant.EPOCH, variable -> TOKEN);
        String curl = block("sh", "curl ");

        try (PushServer server = PushServer.start(
                new PushSettings("127.0.0.1", 0),
                configuration.sources(),
                source -> configuration.brand(source.brand()),
                inbox,
                Clock.systemUTC())) {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request(curl, server), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).contains("\"form-svitlo/4711\"");
            assertThat(inbox.kept).extracting(Pushed::siteId).containsExactly("4711");
        }
        PushSettings push = configuration.push();
        assertThat(curl).contains("http://" + push.host() + ":" + push.port() + "/");
    }

    private static HttpRequest request(String curl, PushServer server) {
        String path = only(curl, "http://[^/]+(\\S+)");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .POST(BodyPublishers.ofString(only(curl, "-d '([^']+)'")));
        Pattern.compile("-H \"([^:]+): ([^\"]+)\"")
                .matcher(curl)
                .results()
                .forEach(header ->
                        request.header(header.group(1), header.group(2).replace("$FORM_TOKEN", TOKEN)));
        return request.build();
    }

    private static String only(String text, String pattern) {
        List<MatchResult> found =
                Pattern.compile(pattern).matcher(text).results().toList();
        assertThat(found).hasSize(1);
        return found.get(0).group(1);
    }

    private static String block(String language, String part) {
        return SOURCES.blocks(language)
                .filter(block -> block.contains(part))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps what is put into it. */
    private static final class Remembering implements Inbox {
        private final List<Pushed> kept = new ArrayList<>();

        @Override
        public CompletableFuture<Void> put(String source, List<Pushed> reviews) {
            kept.addAll(reviews);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Stretch next(String source, long from, Consumer<Kept> taker) {
            return new Stretch(from, from, false);
        }

        @Override
        public void before(String source, long to, Consumer<Kept> taker) {}
    }
}
