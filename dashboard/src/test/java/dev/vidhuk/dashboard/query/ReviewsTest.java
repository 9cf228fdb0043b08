package dev.vidhuk.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.dashboard.FilledStore;
import dev.vidhuk.dashboard.ShownSamples;
import dev.vidhuk.dashboard.search.WordQuery;
import dev.vidhuk.dashboard.store.Fields;
import dev.vidhuk.events.TagDecision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReviewsTest {
    private static final Filter ALL = new Filter(Map.of(), null, null, null);

    private FilledStore filled;
    private Reviews reviews;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        filled = new FilledStore(folder);
        reviews = new Reviews(filled.store());
    }

    @AfterEach
    void close() throws IOException {
        filled.close();
    }

    @Test
    void pagesToTheEndWithoutGapsAndDoublesWhileOthersComeAndGo() {
        for (int i = 0; i < 60; i++) {
            // many are due at the same time: the id decides then
            filled.state(ShownSamples.state("s/" + i, "{\"dueAt\": \"2026-11-21T02:00:0" + i % 3 + "Z\"}"));
        }
        List<String> seen = new ArrayList<>();

        String after = null;
        int turn = 0;
        do {
            ReviewPage page = reviews.page(Listing.INBOX, ALL, after, 7);
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.next();
            filled.state(ShownSamples.state("early/" + turn, "{\"dueAt\": \"2026-11-20T02:00:00Z\"}"));
            filled.state(
                    ShownSamples.state(seen.get(0), "{\"status\": \"closed\", \"dueAt\": \"2026-11-21T02:00:00Z\"}"));
            turn++;
        } while (after != null);

        Set<String> due = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            due.add("s/" + i);
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    void exportsMoreThanAPageHolds() {
        filled.write(batch -> {
            for (int i = 0; i < 1_203; i++) {
                String id = "s/" + i;
                batch.review(id, dossier -> dossier.state(ShownSamples.state(id)));
            }
        });
        List<String> exported = new ArrayList<>();

        reviews.each(Listing.INBOX, ALL, row -> exported.add(row.id()));

        assertThat(exported).hasSize(1_203).doesNotHaveDuplicates();
        assertThat(reviews.page(Listing.INBOX, ALL, null, 1).total()).isEqualTo(1_203);
    }

    @ParameterizedTest
    @CsvSource({
        "brand, svitlo, true",
        "brand, other, false",
        "source, heureka-svitlo, true",
        "severity, high, true",
        "severity, low, false",
        "category, delivery, true",
        "category, delivery.late, true",
        "category, staff, false",
        "assignee, olha, true",
        "status, open, true",
        "status, answered, false",
        "reason, complaint, true",
        "overdue, false, true",
        "overdue, true, false"
    })
    void narrowsDownByEachField(String field, String value, boolean shown) {
        filled.review(ShownSamples.tagged("s/1"));
        filled.state(ShownSamples.state("s/1", "{\"assignee\": \"olha\"}"));

        Filter filter = new Filter(Map.of(field, List.of(value)), null, null, null);

        assertThat(reviews.page(Listing.INBOX, filter, null, 5).rows()).hasSize(shown ? 1 : 0);
    }

    @Test
    void takesAnyOfTheValuesOfAFieldAndAllOfTheFields() {
        filled.state(ShownSamples.state("s/1", "{\"assignee\": \"olha\"}"));
        filled.state(ShownSamples.state("s/2", "{\"assignee\": \"petro\", \"severity\": \"low\"}"));
        filled.state(ShownSamples.state("s/3", "{\"assignee\": \"ivan\"}"));

        Filter filter = new Filter(
                Map.of(Fields.ASSIGNEE, List.of("olha", "petro"), Fields.SEVERITY, List.of("high")), null, null, null);

        assertThat(reviews.page(Listing.INBOX, filter, null, 5).rows())
                .extracting(ReviewRow::id)
                .containsExactly("s/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Чекала три тижні, прийшов розбитий | тиждень",
                "Чекала три тижні, прийшов розбитий | чекати",
                "Грошей не повернули | гроші",
                "Вернули деньги за чайники | чайник вернули",
                "Ждала доставку неделю | доставка недели",
                "Ещё не привезли заказ | еще заказы",
                "Broken kettles arrived | kettle arrives",
                "НЕ ПРАЦЮЄ | не працює",
                "Kettle зламався | kettles зламатися",
            })
    void findsWordsByTheirOtherForms(String text, String words) {
        assertThat(found(text, words)).isTrue();
    }

    private boolean found(String text, String words) {
        filled.review(ShownSamples.tagged("s/1", "{\"text\": \"" + text + "\"}"));
        Filter filter = new Filter(Map.of(), WordQuery.of(words), null, null);
        return !reviews.page(Listing.SEARCH, filter, null, 5).rows().isEmpty();
    }

    @Test
    void wantsAllWordsAndNoOthers() {
        assertThat(found("Чекала три тижні", "тиждень холодильник")).isFalse();
        assertThat(found("Чекала три тижні", "тиждень чекати")).isTrue();
        assertThat(found("Чекала три тижні", "  ... ")).isTrue();
    }

    @Test
    void findsByTimeOfPublication() {
        filled.review(ShownSamples.tagged("s/1", "{\"publishedAt\": \"2026-11-20T18:00:00Z\"}"));
        Instant at = Instant.parse("2026-11-20T18:00:00Z");

        Filter from = new Filter(Map.of(), null, at, null);
        Filter to = new Filter(Map.of(), null, null, at);

        assertThat(reviews.page(Listing.SEARCH, from, null, 5).rows()).hasSize(1);
        assertThat(reviews.page(Listing.SEARCH, to, null, 5).rows()).isEmpty();
    }

    @Test
    void asksAPersonAboutWhatTheTaggerWouldNotJudgeUntilOneHasDecided() {
        filled.review(ShownSamples.taggedAs("unsure", "s/1"));
        filled.review(ShownSamples.taggedAs("unsure", "s/2"));
        filled.review(ShownSamples.taggedAs("unsure", "s/3", "{\"withdrawnAt\": \"2026-11-21T00:00:00Z\"}"));
        filled.state(ShownSamples.state("s/2"));
        List<ReviewRow> before = reviews.page(Listing.UNSURE, ALL, null, 5).rows();

        filled.write(batch ->
                batch.review("s/1", dossier -> dossier.decision(ShownSamples.sample("decisions", TagDecision.class))));

        assertThat(before).extracting(ReviewRow::id).containsExactly("s/1");
        assertThat(reviews.page(Listing.UNSURE, ALL, null, 5).rows()).isEmpty();
        assertThat(reviews.page(Listing.DECIDED, ALL, null, 5).rows()).hasSize(1);
    }

    @Test
    void refusesACursorThatIsNone() {
        assertThatThrownBy(() -> reviews.page(Listing.INBOX, ALL, "nonsense!", 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reviews.page(Listing.INBOX, ALL, "AAAA", 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
