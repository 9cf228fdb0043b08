package dev.vidhuk.alerts.notify.message;

import static dev.vidhuk.alerts.notify.AlertBuilder.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposerTest {
    private static final String REWRITE = "vidhuk.rewrite-messages";
    private static final Path APPROVED = Path.of("src/test/resources/dev/vidhuk/alerts/notify/message");

    static Stream<Locale> locales() {
        return Preferences.LOCALES.stream();
    }

    /** The files are what a person has read and found good; read the difference before you rewrite them. */
    @ParameterizedTest
    @MethodSource("locales")
    void saysWhatAPersonHasApproved(Locale locale) throws IOException {
        Path file = APPROVED.resolve("approved_" + locale.getLanguage() + ".txt");
        StringBuilder said = new StringBuilder();

        Told.all()
                .forEach((name, told) ->
                        said.append("# ").append(name).append('\n').append(shown(locale, told)));

        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(file, said);
        }
        assertThat(said.toString())
                .as("%s; after reading: -D%s=true", file, REWRITE)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void saysLessWhereAMediumHasALimit() {
        Notification several = Objects.requireNonNull(Told.all().get("several kinds and more"));

        Message message = composer(Locale.ENGLISH).compose(several, new Limits(10, 1));

        assertThat(message.items()).hasSize(1);
        assertThat(message.items().get(0).text()).containsExactly(new Passage("Гарний ча…", false));
        assertThat(message.more()).isEqualTo(14);
        assertThat(message.rest()).isEqualTo("… and 14 more; see: vidhuk case list");
        assertThat(message.headline()).isEqualTo("svitlo: 2 unhappy customers, 1 answer overdue, 12 more");
    }

    @Test
    void tellsWhatIsNewAloneWhereNoMessageCanBeReplaced() {
        Alert ended = alert(AlertKind.ANSWERED).answered(Messages.T, null).build();
        Alert known =
                alert(AlertKind.OVERDUE).overdue(Duration.ofHours(1), true).build();
        Notification replacing = new Notification(
                "n2",
                "lead",
                "email",
                Messages.T,
                Messages.T,
                Map.of(),
                List.of(ended, known),
                0,
                "n1",
                "n1",
                0,
                1,
                null);

        Message all = compose(replacing);
        Message news = composer(Locale.ENGLISH).composeNews(replacing, Limits.STANDARD);

        assertThat(all.items()).extracting(Item::tone).containsExactly(Tone.ANSWERED, Tone.OVERDUE);
        assertThat(all.headline()).isEqualTo("svitlo: 1 answer overdue, 1 answered");
        assertThat(news.items()).extracting(Item::tone).containsExactly(Tone.ANSWERED);
        assertThat(news.headline()).isEqualTo("svitlo: Answered, Олена К., 2 stars of 5");
    }

    @Test
    void givesButtonsTheCaseAndItsRound() {
        Message message = compose(Told.news(alert(AlertKind.REOPENED).round(3)));

        Item item = message.items().get(0);

        assertThat(item.reviewId()).isEqualTo("portal-svitlo/1");
        assertThat(item.round()).isEqualTo(3);
        assertThat(item.over()).isFalse();
    }

    @Test
    void marksEachComplaintWhereTheTextSaysIt() {
        Message message = compose(Told.news(alert(AlertKind.NEGATIVE_REVIEW)
                .text("late. rude. late again.", new Range(12, 23), new Range(0, 5), new Range(2, 5))));

        assertThat(message.items().get(0).text())
                .containsExactly(
                        new Passage("late.", true), new Passage(" rude. ", false), new Passage("late again.", true));
    }

    @Test
    void linksToTheWebAlone() {
        assertThat(link("https://portal.example/p/1?a=b#c")).isEqualTo("https://portal.example/p/1?a=b#c");
        assertThat(link("HTTP://portal.example/відгук"))
                .isEqualTo("HTTP://portal.example/%D0%B2%D1%96%D0%B4%D0%B3%D1%83%D0%BA");
        assertThat(link("javascript:alert(1)")).isNull();
        assertThat(link("data:text/html,x")).isNull();
        assertThat(link("https://bank.example@evil.example/")).isNull();
        assertThat(link("https:///nowhere")).isNull();
        assertThat(link("//portal.example/p/1")).isNull();
        assertThat(link("https://portal.example/\r\nX: y")).isNull();
        assertThat(link(null)).isNull();
    }

    private static @Nullable String link(@Nullable String url) {
        Link link = compose(Told.news(alert(AlertKind.NEGATIVE_REVIEW).url(url)))
                .items()
                .get(0)
                .link();
        return link == null ? null : link.address().toASCIIString();
    }

    @ParameterizedTest
    @MethodSource("dev.vidhuk.alerts.notify.HostileTexts#all")
    void keepsWhatCustomersWriteHarmless(String hostile) {
        Message message = compose(Told.news(alert(AlertKind.NEGATIVE_REVIEW)
                .author(hostile)
                .title(hostile)
                .product(hostile)
                .url(hostile)
                .assignee(hostile)
                .reasons(hostile)
                .draft(hostile)
                .followUp(hostile)
                .text(hostile, new Range(3, 9))));

        Item item = message.items().get(0);

        assertThat(message.headline()).satisfies(PlainTest::isOneHarmlessLine).hasSizeLessThan(250);
        assertThat(item.facts()).allSatisfy(fact -> PlainTest.isOneHarmlessLine(fact.value()));
        assertThat(item.facts())
                .filteredOn(fact -> fact.field() != Field.SEVERITY)
                .allSatisfy(fact -> assertThat(fact.value()).hasSizeLessThanOrEqualTo(500));
        PlainTest.isHarmless(text(item));
        assertThat(text(item)).hasSizeLessThanOrEqualTo(Limits.STANDARD.longestQuote());
    }

    private static String text(Item item) {
        StringBuilder text = new StringBuilder();
        item.text().forEach(passage -> text.append(passage.text()));
        return text.toString();
    }

    @Test
    void namesTheZoneOfAReceiverWhoHasNone() {
        Composer composer = new Composer(Preferences.STANDARD, Clock.fixed(Messages.T, ZoneOffset.UTC));

        Message message = composer.compose(Told.news(alert(AlertKind.DUE_SOON)), Limits.STANDARD);

        assertThat(message.items().get(0).fact(Field.DUE).orElseThrow().value())
                .isEqualTo("today, 20 November, 12:05 UTC (in 2 h 5 min)");
    }

    private static Message compose(Notification notification) {
        return composer(Locale.ENGLISH).compose(notification, Limits.STANDARD);
    }

    private static Composer composer(Locale locale) {
        Preferences kyiv = new Preferences(Calendar.ALWAYS, locale, ZoneId.of("Europe/Kyiv"), Preferences.DIGEST_AT);
        return new Composer(kyiv, Clock.fixed(Messages.T, ZoneOffset.UTC));
    }

    private static String shown(Locale locale, Notification told) {
        Message message = composer(locale).compose(told, Limits.STANDARD);
        StringBuilder shown = new StringBuilder();
        shown.append(message.kind()).append(": ").append(message.headline()).append('\n');
        message.items().forEach(item -> show(shown, item));
        return shown.append(message.rest() == null ? "" : message.rest() + "\n")
                .append('\n')
                .toString();
    }

    private static void show(StringBuilder shown, Item item) {
        shown.append("  ")
                .append(item.tone())
                .append(item.over() ? " (over): " : ": ")
                .append(item.what())
                .append('\n');
        item.facts().forEach(fact -> show(shown, fact));
        if (item.title() != null) {
            shown.append("    ").append(item.title()).append('\n');
        }
        StringBuilder text = new StringBuilder();
        item.text().forEach(p -> text.append(p.complaint() ? "[" + p.text() + "]" : p.text()));
        shown.append(text.isEmpty() ? "" : "    «" + text + "»\n");
        if (item.draft() != null) {
            show(shown, item.draft());
        }
        if (item.link() != null) {
            shown.append("    ")
                    .append(item.link().name())
                    .append(": ")
                    .append(item.link().address())
                    .append('\n');
        }
    }

    private static void show(StringBuilder shown, Fact fact) {
        shown.append("    ")
                .append(fact.name())
                .append(": ")
                .append(fact.value())
                .append('\n');
    }
}
