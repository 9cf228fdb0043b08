package dev.vidhuk.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.Sources;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.ConfigurationFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real sources, as the demo configures them, on the real site. */
final class DemoConfigurationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Portal portal = Story.opening(NOW);
    private PortalSite site;
    private Configuration configuration;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException, ConfigurationException {
        site = PortalSite.start(portal, 0);
        String text =
                Resource.text("demo.yaml").replace("${PORTAL}", site.address().toString());
        configuration = ConfigurationFile.parse(text, "demo.yaml", Path.of("."), NOW, name -> null);
        fetcher = new Fetcher(configuration.fetch(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void letsThePageSourceReadAllThatThePortalShows() throws SourceException {
        int asked = portal.write(Place.PORTAL, "Марія Т.", null, null, "Чи є доставка?\nДо Броварів", NOW);
        int wordless = portal.write(Place.PORTAL, "Карина Д.", "Лампа", 1, null, NOW);
        portal.edit(asked, 4, "Уже є.", NOW.plusSeconds(7));
        portal.answer(wordless, "Що сталося?", NOW.plusSeconds(8));
        portal.comment(wordless, "Карина Д.", "Помилка", NOW.plusSeconds(9));
        portal.comment(wordless, "Svitlo", "Я не магазин", NOW.plusSeconds(10));

        Listing listing = poll("portal-svitlo");

        assertThat(listing.complete()).isTrue();
        assertThat(listing.unreadable()).isEmpty();
        assertThat(listing.reviews())
                .map(DemoConfigurationTest::read)
                .isEqualTo(portal.shown(Place.PORTAL).stream()
                        .map(DemoConfigurationTest::written)
                        .toList());
    }

    @Test
    void letsTheStructuredSourceReadTheKettlesReviewsWithTheirIdsAndSeconds() throws SourceException {
        portal.write(Place.KETTLE, "Daniel R.", "Чайник TWK-3", 1, "Smells of <plastic>", NOW);

        List<FoundReview> reviews = poll("kettle").reviews();

        assertThat(reviews).hasSameSizeAs(portal.shown(Place.KETTLE)).allMatch(review -> review.siteId() != null);
        assertThat(reviews.get(0))
                .returns("Daniel R.", FoundReview::author)
                .returns("Чайник TWK-3", FoundReview::product)
                .returns("Smells of <plastic>", FoundReview::text)
                .returns(1.0, FoundReview::rating)
                .returns(NOW, FoundReview::publishedAt)
                .returns(Precision.SECOND, FoundReview::publishedPrecision);
    }

    @Test
    void letsTheStructuredSourceReadTheLampsReviewsWithoutIdsAndToTheDay() throws SourceException {
        portal.write(Place.LAMP, "Алексей П.", "Лампа LumaDesk 5", 2, "Перестала включаться", NOW);

        List<FoundReview> reviews = poll("lamp").reviews();

        assertThat(reviews).hasSameSizeAs(portal.shown(Place.LAMP)).allMatch(review -> review.siteId() == null);
        assertThat(reviews.get(0))
                .returns("Алексей П.", FoundReview::author)
                .returns("Лампа LumaDesk 5", FoundReview::product)
                .returns("Перестала включаться", FoundReview::text)
                .returns(2.0, FoundReview::rating)
                .returns(Precision.DAY, FoundReview::publishedPrecision);
    }

    @Test
    void knowsAnEmptyListFromAnUnreadablePage() throws Exception {
        try (PortalSite empty = PortalSite.start(new Portal(), 0)) {
            String text = Resource.text("demo.yaml")
                    .replace("${PORTAL}", empty.address().toString());
            configuration = ConfigurationFile.parse(text, "demo.yaml", Path.of("."), NOW, name -> null);

            assertThat(poll("portal-svitlo").reviews()).isEmpty();
        }
    }

    @Test
    void givesTheShopAsLongAsTheStorySupposes() {
        var policy = configuration.alerts().policies().get(0);

        assertThat(policy.replyWithin()).isEqualTo(Duration.ofSeconds(15));
    }

    private Listing poll(String source) throws SourceException {
        SourceSettings settings = configuration.sources().stream()
                .filter(one -> one.name().equals(source))
                .findFirst()
                .orElseThrow();
        Request everything = new Request(Map.of(), Instant.EPOCH, Set.of());
        return Sources.create(settings, configuration.brand(settings.brand()), new Means(fetcher, Clock.systemUTC()))
                .poll(everything);
    }

    /** What the source and the portal must agree on. */
    private record Shown(
            @Nullable String id,
            @Nullable String author,
            @Nullable String user,
            @Nullable String product,
            @Nullable Double stars,
            @Nullable String text,
            @Nullable Instant publishedAt,
            @Nullable Instant editedAt,
            List<Said> replies) {}

    private record Said(
            @Nullable String id,
            @Nullable String author,
            boolean official,
            boolean byAuthor,
            @Nullable String text,
            @Nullable Instant publishedAt) {}

    private static Shown read(FoundReview review) {
        return new Shown(
                review.siteId(),
                review.author(),
                review.authorId(),
                review.product(),
                review.rating(),
                review.text(),
                review.publishedAt(),
                review.editedAt(),
                review.replies().stream().map(DemoConfigurationTest::read).toList());
    }

    private static Said read(FoundReply reply) {
        return new Said(
                reply.siteId(), reply.author(), reply.official(), reply.byAuthor(), reply.text(), reply.publishedAt());
    }

    private static Shown written(PortalReview review) {
        return new Shown(
                "" + review.number(),
                review.author(),
                review.user(),
                review.product(),
                review.stars() == null ? null : review.stars().doubleValue(),
                review.text(),
                review.publishedAt(),
                review.editedAt(),
                review.replies().stream()
                        .map(reply -> written(reply, review.user()))
                        .toList());
    }

    private static Said written(PortalReply reply, String reviewer) {
        return new Said(
                "" + reply.number(),
                reply.author(),
                reply.official(),
                reply.user().equals(reviewer),
                reply.text(),
                reply.publishedAt());
    }
}
