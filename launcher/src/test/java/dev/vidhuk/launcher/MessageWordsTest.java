package dev.vidhuk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.message.Composer;
import dev.vidhuk.alerts.notify.message.Field;
import dev.vidhuk.alerts.notify.message.Limits;
import dev.vidhuk.alerts.notify.message.Words;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.processing.LearnedTagger;
import dev.vidhuk.processing.complaints.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What processing says in English is known to the messages, which are in another module. */
final class MessageWordsTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");

    @Test
    void callsEachBuiltInCategoryByAName() {
        for (Locale locale : Preferences.LOCALES) {
            Words words = Words.of(locale);

            assertThat(Taxonomy.builtIn().categories().keySet())
                    .allSatisfy(id -> assertThat(words.find("category." + id)).isPresent());
        }
    }

    @Test
    void saysEachReasonOfASeverityInTheLanguageOfTheReceiver() {
        Review review = review(
                "Отруїлася, їду в лікарню! Шахраї, не повертають гроші, довбані ідіоти. Більше ніколи не замовлю.",
                "Жахливо, нічого не вирішили!");
        Tags tags = new LearnedTagger().tag(review);

        String said = severity(review, tags);

        assertThat(tags.severityReasons()).hasSize(8);
        assertThat(said).startsWith("критична (").doesNotContainPattern("[A-Za-z]");
    }

    private static String severity(Review review, Tags tags) {
        Preferences preferences = new Preferences(Calendar.ALWAYS, UKRAINIAN, ZoneOffset.UTC, Preferences.DIGEST_AT);
        Composer composer = new Composer(preferences, Clock.fixed(T, ZoneOffset.UTC));
        Notification notification = new Notification(
                "n", "lead", "console", T, T, Map.of(), List.of(alert(review, tags)), 0, null, null, 0);
        return composer.compose(notification, Limits.STANDARD)
                .items()
                .get(0)
                .fact(Field.SEVERITY)
                .orElseThrow()
                .value();
    }

    private static Alert alert(Review review, Tags tags) {
        return new Alert(
                "a",
                AlertKind.NEGATIVE_REVIEW,
                AlertStatus.FIRING,
                review.id(),
                review.brand(),
                review.source(),
                null,
                tags.severity(),
                T,
                null,
                1,
                "opened",
                0,
                null,
                "",
                null,
                List.of(),
                null,
                review,
                tags,
                null);
    }

    private static Review review(String text, String followUp) {
        Reply reply = new Reply("1", null, false, true, ReplyState.PUBLISHED, followUp, T, Precision.SECOND, T);
        return CaseSamples.review("shelf/1", CaseSamples.at(T), """
                {"text": "%s", "replyCount": 1, "replies": %s}""".formatted(text, Json.text(List.of(reply))));
    }
}
