package dev.vidhuk.alerts.notify.message;

import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Tags;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a notification into the words of its receiver: what a person needs to act at once. The words of its headlines are our
 * own; the English {@code summary} of an alert is shown only where it holds a technical detail. Safe for several threads.
 */
public final class Composer {
    private static final int LONGEST_TITLE = 300;

    private final Words words;
    private final Preferences preferences;
    private final Clock clock;

    /** For a receiver; the clock says what "in 2 h" counts from. */
    public Composer(Preferences preferences, Clock clock) {
        this.words = Words.of(preferences.locale());
        this.preferences = preferences;
        this.clock = clock;
    }

    /** What to say, and no more than the limits allow. Of a message that replaces another, all that it shows from now on. */
    public Message compose(Notification notification, Limits limits) {
        return compose(notification, notification.alerts(), limits);
    }

    /** The same without what the receiver knows already: for ways that cannot replace a message. */
    public Message composeNews(Notification notification, Limits limits) {
        return compose(notification, notification.newAlerts(), limits);
    }

    private Message compose(Notification notification, List<Alert> alerts, Limits limits) {
        WrittenTime time = new WrittenTime(words, clock.instant(), preferences.zone());
        List<Item> items = alerts.stream()
                .limit(limits.mostItems())
                .map(alert -> item(alert, time, limits.longestQuote()))
                .toList();
        int more = notification.more() + alerts.size() - items.size();
        Message.Kind kind = kind(notification);
        String headline = new Headline(words).of(kind, alerts, notification.more());
        return new Message(kind, headline, items, more, rest(more));
    }

    /** The words of the receiver's language, for what a way of notifying says besides, such as on buttons. */
    public Words words() {
        return words;
    }

    // These labels are written by the rules (alerts.routing.Digests), which those who notify never import.
    private static Message.Kind kind(Notification notification) {
        String digest = notification.group().getOrDefault("digest", "");
        return switch (digest) {
            case "quiet" -> Message.Kind.QUIET_DIGEST;
            case "unverified" -> Message.Kind.UNVERIFIED_DIGEST;
            default -> Boolean.TRUE.equals(notification.reminder()) ? Message.Kind.REMINDER : Message.Kind.NEWS;
        };
    }

    private @Nullable String rest(int more) {
        return more == 0 ? null : words.say("rest", Map.of("n", more));
    }

    private Item item(Alert alert, WrittenTime time, int longestQuote) {
        boolean over = over(alert);
        Review review = alert.review();
        return new Item(
                Tone.of(alert),
                over,
                alert.severity(),
                new Headline(words).what(alert),
                new FactSheet(words, time).of(alert, over),
                over || review == null || review.title() == null ? null : title(review.title()),
                over || review == null ? List.of() : quote(review, alert.tags(), longestQuote),
                over ? null : draft(alert.replyDraft(), longestQuote),
                link(alert),
                alert.caseState() == null ? null : alert.caseState().reviewId(),
                alert.round());
    }

    private static boolean over(Alert alert) {
        return alert.status() == AlertStatus.RESOLVED
                || (alert.caseState() != null && !alert.caseState().waiting());
    }

    private static @Nullable String title(String raw) {
        String title = Quote.line(raw, LONGEST_TITLE);
        return title.isEmpty() ? null : title;
    }

    private static List<Passage> quote(Review review, @Nullable Tags tags, int longest) {
        if (!review.hasText()) {
            return List.of();
        }
        List<Complaint> complaints = tags == null ? List.of() : tags.complaints();
        return Quote.of(
                String.valueOf(review.text()),
                complaints.stream()
                        .flatMap(complaint -> complaint.evidence().stream())
                        .toList(),
                longest);
    }

    private @Nullable Fact draft(@Nullable String draft, int longest) {
        return draft == null || draft.isBlank()
                ? null
                : new Fact(Field.DRAFT, words.say(Field.DRAFT.key()), Quote.cut(draft, longest));
    }

    private @Nullable Link link(Alert alert) {
        String ofReview = alert.review() == null ? null : alert.review().url();
        String ofCase = alert.caseState() == null ? null : alert.caseState().url();
        return Link.address(ofReview)
                .or(() -> Link.address(ofCase))
                .map(address -> new Link(words.say("link"), address))
                .orElse(null);
    }
}
