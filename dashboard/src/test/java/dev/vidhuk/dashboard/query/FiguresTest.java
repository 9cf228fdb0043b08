package dev.vidhuk.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.dashboard.FilledStore;
import dev.vidhuk.dashboard.ShownSamples;
import dev.vidhuk.dashboard.store.Fields;
import dev.vidhuk.dashboard.store.Figure;
import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FiguresTest {
    private static final Instant AT = Instant.parse("2026-11-20T18:00:00Z");
    private static final Scope HOURS = new Scope(Map.of(), null, null, Duration.ofHours(1));
    private static final Scope DAYS = new Scope(Map.of(), null, null, Duration.ofDays(1));

    private FilledStore filled;
    private Figures figures;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        filled = new FilledStore(folder);
        figures = new Figures(filled.store());
    }

    @AfterEach
    void close() throws IOException {
        filled.close();
    }

    @Test
    void addsUpTheLatestCountOfEachPlaceAndWindow() {
        filled.write(batch -> batch.complaints("a", count("one", "delivery", AT, 5)));
        filled.write(batch -> batch.complaints("a", count("one", "delivery", AT, 3)));
        filled.write(batch -> batch.complaints("b", count("two", "delivery", AT, 4)));
        filled.write(batch -> batch.complaints("c", count("two", "delivery", AT.plusSeconds(3600), 1)));
        filled.write(batch -> batch.complaints("d", count("two", "product", AT, 0)));
        filled.write(batch -> batch.complaints("e", count("two", "product", AT, 9)));
        filled.write(batch -> batch.complaints("e", null));
        filled.review(ShownSamples.tagged("s/1"));

        assertThat(figures.complaints(HOURS)).isEqualTo(Map.of("delivery", Map.of(AT, 7L, AT.plusSeconds(3600), 1L)));
        assertThat(figures.complaints(DAYS)).isEmpty();
    }

    @Test
    void countsOnlyThePlacesAndTimesThatAreWanted() {
        filled.write(batch -> batch.complaints("a", count("one", "delivery", AT, 3)));
        filled.write(batch -> batch.complaints("b", count("two", "delivery", AT, 4)));

        Scope two = new Scope(Map.of(Fields.SOURCE, List.of("two")), AT, AT.plusSeconds(1), Duration.ofHours(1));
        Scope before = new Scope(Map.of(), null, AT, Duration.ofHours(1));

        assertThat(figures.complaints(two)).isEqualTo(Map.of("delivery", Map.of(AT, 4L)));
        assertThat(figures.complaints(before)).isEmpty();
    }

    @Test
    void addsUpSentimentsAndStars() {
        SentimentCount count = ShownSamples.sample("sentiment-counts", SentimentCount.class);
        filled.write(batch -> batch.sentiment("a", count));
        filled.write(batch -> batch.sentiment("b", count));

        List<Sums> sums = figures.sentiment(DAYS);

        assertThat(sums).hasSize(1);
        assertThat(sums.get(0).start()).isEqualTo(count.window().start());
        assertThat(sums.get(0).of(Figure.POSITIVE)).isEqualTo(2 * count.positive());
        assertThat(sums.get(0).of(Figure.RATING_SUM) / 1000.0).isEqualTo(2 * count.ratingSum());
    }

    @Test
    void addsUpAnswersAndTheirTimes() {
        ResponseStats stats = ShownSamples.sample("response-stats", ResponseStats.class);
        filled.write(batch -> batch.response("a", stats));
        filled.write(batch -> batch.response("b", stats));

        assertThat(figures.response(DAYS).get(0).of(Figure.NEEDED)).isEqualTo(24);
        assertThat(figures.firstResponse(DAYS))
                .hasSize(11)
                .containsEntry("15m", 2L)
                .containsEntry("2h", 8L)
                .containsEntry("more", 0L);
    }

    @Test
    void countsWhatWaitsAtPresent() {
        filled.state(ShownSamples.state("s/1", "{\"dueAt\": \"2026-11-21T02:00:00Z\"}"));
        filled.state(ShownSamples.state(
                "s/2", "{\"overdue\": true, \"verified\": false, \"dueAt\": \"2026-11-20T02:00:00Z\"}"));
        filled.state(ShownSamples.state("s/3", "{\"overdue\": true, \"verified\": true}"));
        filled.state(ShownSamples.state("s/4", "{\"status\": \"answered\", \"overdue\": true}"));

        Backlog backlog = figures.backlog(DAYS);

        assertThat(backlog).isEqualTo(new Backlog(3, 2, 1, Instant.parse("2026-11-20T02:00:00Z")));
    }

    private static ComplaintCount count(String source, String category, Instant start, long count) {
        Window window = Window.of(Duration.ofHours(1), start);
        return new ComplaintCount("svitlo", source, null, category, window, count, AT);
    }
}
