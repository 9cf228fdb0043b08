package dev.vidhuk.alerts.notify;

import static dev.vidhuk.alerts.notify.AlertBuilder.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.notify.message.Composer;
import dev.vidhuk.alerts.notify.message.Limits;
import dev.vidhuk.alerts.notify.message.Passage;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Review;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way of notifying promises. The test of each way inherits it, and plays the place where messages arrive. */
public abstract class NotifierTest {
    protected static final Clock CLOCK = Clock.fixed(Messages.T, ZoneOffset.UTC);
    /** In the words of the receiver that {@link #notifier} writes to. */
    protected static final Composer COMPOSER = new Composer(Preferences.STANDARD, CLOCK);

    private static final String CUSTOMER = "Олена К.";

    /** One that writes to a receiver without preferences, who is reached by the peer that the test plays. */
    protected abstract Notifier notifier();

    /**
     * The messages that have arrived as a reader sees them, the oldest first; one that was replaced as it is now. Fails where
     * one is not what the service takes, or where something in it is more than text: a format, a mention, a link that the
     * way did not make.
     */
    protected abstract List<String> messages();

    /** Whether the way can put another message into the place of an earlier one. */
    protected boolean replaces() {
        return false;
    }

    /** What a reader must see of the customer's words; that is their beginning, as a way may cut them. */
    protected String quoted(Notification notification) {
        String quote = COMPOSER.compose(notification, Limits.STANDARD).items().get(0).text().stream()
                .map(Passage::text)
                .collect(Collectors.joining());
        return quote.substring(0, Math.min(60, quote.length()));
    }

    /** A message of these, the only one of its group. */
    protected static Notification news(String id, AlertBuilder... alerts) {
        return notification(id, Map.of(), 0, null, null, alerts(alerts));
    }

    /** One that takes the place of another: the first of its alerts is new. */
    protected static Notification replacing(String id, String replaced, AlertBuilder... alerts) {
        return new Notification(
                id, "team", "any", Messages.T, Messages.T, Map.of(), alerts(alerts), 0, replaced, replaced, 0, 1, null);
    }

    /** One that says again what an earlier one has said. */
    protected static Notification reminder(String id, String first, AlertBuilder... alerts) {
        return notification(id, Map.of(), 0, first, true, alerts(alerts));
    }

    private static Notification notification(
            String id,
            Map<String, String> group,
            int more,
            @Nullable String threadOf,
            @Nullable Boolean reminder,
            List<Alert> alerts) {
        return new Notification(
                id, "team", "any", Messages.T, Messages.T, group, alerts, more, null, threadOf, 0, null, reminder);
    }

    private static List<Alert> alerts(AlertBuilder... alerts) {
        return Arrays.stream(alerts).map(AlertBuilder::build).toList();
    }

    protected static AlertBuilder complaint() {
        return alert(AlertKind.NEGATIVE_REVIEW);
    }

    /** The end of what {@link #complaint} began. */
    protected static AlertBuilder answer() {
        return alert(AlertKind.ANSWERED).answered(Messages.T.minusSeconds(600), null);
    }

    /** Knows the id of one earlier message, where the service gave one. */
    protected static Earlier earlier(String notificationId, Optional<String> externalId) {
        return id -> id.equals(notificationId) ? externalId : Optional.empty();
    }

    @Test
    void tellsWhatAPersonNeedsToActAndTellsItOnce() throws Exception {
        notifier().send(news("n1", complaint()), Earlier.NOTHING);

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(CUSTOMER, "svitlo", "portal-svitlo", "Kettle TWK-3")
                        .contains("Чекала три тижні")
                        .contains("https://portal.example/p/1#c1"));
    }

    @Test
    void saysThatItIsAReminder() throws Exception {
        Optional<String> first = notifier().send(news("n1", complaint()), Earlier.NOTHING);

        notifier()
                .send(
                        reminder("n2", "n1", alert(AlertKind.OVERDUE).overdue(Duration.ofHours(1), true)),
                        earlier("n1", first));

        assertThat(messages()).hasSize(2);
        assertThat(messages().get(1)).containsIgnoringCase("reminder").contains(CUSTOMER);
    }

    @Test
    void countsInADigestWhatItDoesNotShow() throws Exception {
        Notification digest = notification(
                "n1",
                Map.of("digest", "quiet"),
                23,
                null,
                null,
                alerts(complaint(), complaint().author("Ігор")));

        notifier().send(digest, Earlier.NOTHING);

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message).contains(CUSTOMER, "Ігор", "23"));
    }

    @Test
    void tellsTheEndOfWhatNoEarlierMessageIsKnownOf() throws Exception {
        notifier().send(replacing("n2", "n1", answer()), Earlier.NOTHING);

        assertThat(messages())
                .singleElement()
                .satisfies(message ->
                        assertThat(message).containsIgnoringCase("answered").contains(CUSTOMER));
    }

    @Test
    void tellsTheEndWhereTheBeginningWasTold() throws Exception {
        AlertBuilder other = complaint().author("Ігор");
        Optional<String> first = notifier().send(news("n1", complaint(), other), Earlier.NOTHING);

        notifier().send(replacing("n2", "n1", answer(), other), earlier("n1", first));

        List<String> messages = messages();
        assertThat(messages).hasSize(replaces() ? 1 : 2);
        assertThat(messages.get(messages.size() - 1))
                .containsIgnoringCase("answered")
                .contains(CUSTOMER);
        if (replaces()) {
            assertThat(messages.get(0)).contains("Ігор");
        }
    }

    @Test
    void fitsTheMediumHoweverMuchThereIsToTell() throws Exception {
        String story = "Дуже довго & <погано>. ".repeat(Review.LONGEST_TEXT / 23);
        AlertBuilder longest = complaint().title(story).text(story).draft(story).product(story);
        AlertBuilder[] most =
                Collections.nCopies(Notification.MOST_ALERTS, longest).toArray(AlertBuilder[]::new);

        notifier().send(news("n1", most), Earlier.NOTHING);

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message).contains(CUSTOMER, "Дуже довго & <погано>."));
    }

    @ParameterizedTest
    @MethodSource("dev.vidhuk.alerts.notify.HostileTexts#all")
    void showsAsTextWhateverCustomersWrite(String hostile) throws Exception {
        Notification notification = news(
                "n1",
                complaint()
                        .text(hostile)
                        .author(hostile)
                        .title(hostile)
                        .product(hostile)
                        .assignee(hostile)
                        .url(hostile)
                        .reasons(hostile)
                        .draft(hostile));

        notifier().send(notification, Earlier.NOTHING);

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(flat(message)).contains(flat(quoted(notification))));
    }

    private static String flat(String text) {
        return Objects.requireNonNull(text).replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
