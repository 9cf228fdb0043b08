package dev.vidhuk.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.SourceSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PushSourceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Brand BRAND = new Brand("svitlo", Map.of("push", List.of("shop")), Set.of());

    private final ListInbox inbox = new ListInbox();
    private final PushSource source = source(false);

    @Test
    void listsWhatWasBroughtSinceTheLastPollAndThenNothing() throws Exception {
        Listing first = source.poll(request(Map.of()));
        bring("7", "Погано");

        Listing second = source.poll(request(first.position()));
        Listing third = source.poll(request(second.position()));

        assertThat(second.reviews()).extracting(FoundReview::siteId).containsExactly("7");
        assertThat(third.unchanged()).isTrue();
    }

    @Test
    void leavesWhatCameBeforeTheFirstPollToTheSecondSinceItIsNews() throws Exception {
        bring("7", "Погано");

        Listing first = source.poll(request(Map.of()));
        boolean more = source.more();
        Listing second = source.poll(request(first.position()));

        assertThat(first.unchanged()).isTrue();
        assertThat(more).isTrue();
        assertThat(second.reviews()).hasSize(1);
    }

    @Test
    void saysThatMoreLiesThere() throws Exception {
        for (int id = 0; id <= ListInbox.MOST; id++) {
            bring("r" + id, "Погано");
        }

        Listing some = source.poll(request(Map.of("place", "0")));
        boolean more = source.more();
        Listing rest = source.poll(request(some.position()));

        assertThat(some.reviews()).hasSize(ListInbox.MOST);
        assertThat(more).isTrue();
        assertThat(rest.reviews()).hasSize(1);
        assertThat(source.more()).isFalse();
    }

    @Test
    void takesTheLastOfOneId() throws Exception {
        bring("7", "Погано");
        bring("7", "Дуже погано");

        Listing listing = source.poll(request(Map.of("place", "0")));

        assertThat(listing.reviews()).extracting(FoundReview::text).containsExactly("Дуже погано");
    }

    @Test
    void showsAnAwaitedReviewAgainWhereItIsTrusted() throws Exception {
        bring("7", "Погано");
        bring("8", "Жахливо");
        Request request = new Request(Map.of("place", "2"), NOW, Set.of("7"));

        Listing trusted = source(true).poll(request);
        Listing other = source.poll(request);

        assertThat(trusted.reviews()).extracting(FoundReview::siteId).containsExactly("7");
        assertThat(other.unchanged()).isTrue();
    }

    @Test
    void saysWhatWasKeptTooShortlyToBeRead() throws Exception {
        bring("7", "Погано");
        bring("8", "Жахливо");
        inbox.forget(2);

        Listing listing = source.poll(request(Map.of("place", "1")));

        assertThat(listing.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.place()).isEqualTo("what came from 1 to 1"));
        assertThat(listing.position()).containsEntry("place", "2");
    }

    @Test
    void passesOverWhatSomebodyElseHasWrittenAndSaysSo() throws Exception {
        inbox.put("form", List.of(new Pushed("x", "{] no JSON"))).join();
        bring("8", "Жахливо");

        Listing listing = source.poll(request(Map.of("place", "0")));

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("8");
        assertThat(listing.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).startsWith("no JSON"));
    }

    private void bring(String id, String text) {
        String json = "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}";
        inbox.put("form", List.of(new Pushed(id, json))).join();
    }

    private PushSource source(boolean trust) {
        return new PushSource(settings("form", trust), BRAND, inbox, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static SourceSettings settings(String name, boolean trust) {
        return new SourceSettings(
                name,
                PushKind.NAME,
                null,
                "svitlo",
                Channel.DIRECT,
                null,
                null,
                null,
                SourceSettings.EVERY,
                SourceSettings.EVERY,
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                trust,
                null,
                new Options(Map.of("token", List.of("token-of-the-" + name))));
    }

    private static Request request(Map<String, String> position) {
        return new Request(position, NOW, Set.of());
    }
}
