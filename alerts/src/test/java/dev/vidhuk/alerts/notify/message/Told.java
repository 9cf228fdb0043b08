package dev.vidhuk.alerts.notify.message;

import static dev.vidhuk.alerts.notify.AlertBuilder.alert;

import dev.vidhuk.alerts.notify.AlertBuilder;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Precision;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One notification of each kind, by what it is about. */
final class Told {
    private Told() {}

    static Map<String, Notification> all() {
        Map<String, Notification> all = new LinkedHashMap<>();
        ofOneCase(all);
        ofItsEnd(all);
        ofNoCase(all);
        ofMany(all);
        return all;
    }

    private static void ofOneCase(Map<String, Notification> all) {
        all.put("a new complaint", news(alert(AlertKind.NEGATIVE_REVIEW).location("lviv-1")));
        all.put(
                "a question without stars and name",
                news(alert(AlertKind.QUESTION)
                        .author(null)
                        .rating(null)
                        .product(null)
                        .text("Чи є у вас чорний?")
                        .categories()
                        .reasons()
                        .precision(Precision.DAY)));
        all.put(
                "stars alone",
                news(alert(AlertKind.NEGATIVE_REVIEW)
                        .rating(1.5)
                        .text(null)
                        .categories()
                        .precision(Precision.UNKNOWN)
                        .url("javascript:alert(1)")));
        all.put(
                "a case of all reasons, opened again",
                news(alert(AlertKind.REOPENED)
                        .round(2)
                        .title("Знову те саме")
                        .followUp("Досі не відправлено.\nДе він?")
                        .categories("refund", "own.category")
                        .reasons(
                                "mixed sentiment (+12)",
                                "1 complaint category (+6)",
                                "grave complaint refund (+12)",
                                "danger to health, police or court (+25)",
                                "threatens to leave (+10)",
                                "abusive words (+5)",
                                "still unhappy after a reply (+10)",
                                "a reason of tomorrow (+3)")));
        all.put("due soon", news(alert(AlertKind.DUE_SOON)));
        all.put("overdue", news(alert(AlertKind.OVERDUE).overdue(Duration.ofMinutes(61), true)));
        all.put("perhaps overdue", news(alert(AlertKind.OVERDUE).overdue(Duration.ofDays(3), false)));
        all.put(
                "escalation with a draft",
                news(alert(AlertKind.ESCALATION)
                        .overdue(Duration.ofHours(26), true)
                        .assignee("olha")
                        .draft("Дякуємо за відгук.\n\nПеревіримо сьогодні.")));
    }

    private static void ofItsEnd(Map<String, Notification> all) {
        all.put("answered on the site", news(alert(AlertKind.ANSWERED).answered(Messages.T.minusSeconds(600), null)));
        all.put("answered by phone", news(alert(AlertKind.ANSWERED).answered(Messages.T, "in person")));
        all.put("won back", news(alert(AlertKind.CLOSED).closed(ClosedAs.WON_BACK)));
        all.put("erased", news(alert(AlertKind.CLOSED).closed(ClosedAs.ERASED)));
    }

    private static void ofNoCase(Map<String, Notification> all) {
        all.put("a stale source", news(other(AlertKind.SOURCE_STALE, AlertStatus.FIRING, "portal-svitlo")));
        all.put(
                "a source that is well again",
                news(other(AlertKind.SOURCE_STALE, AlertStatus.RESOLVED, "portal-svitlo")));
        all.put("a receiver that is away", news(other(AlertKind.DELIVERY_FAILED, AlertStatus.FIRING, "lead")));
        all.put("a surge", news(other(AlertKind.COMPLAINT_SURGE, AlertStatus.FIRING, "svitlo|delivery.late")));
        all.put("a surge that is over", news(other(AlertKind.COMPLAINT_SURGE, AlertStatus.RESOLVED, "svitlo|own")));
    }

    private static void ofMany(Map<String, Notification> all) {
        AlertBuilder complaint = alert(AlertKind.NEGATIVE_REVIEW);
        AlertBuilder late = alert(AlertKind.OVERDUE).overdue(Duration.ofMinutes(5), true);
        all.put("several kinds and more", of(Map.of(), 12, false, complaint, complaint, late));
        all.put("a reminder of one", of(Map.of(), 0, true, late));
        all.put("a reminder of several", of(Map.of(), 0, true, late, late));
        all.put("a digest of a source's past", of(Map.of("digest", "quiet"), 23, false, complaint, complaint));
        all.put(
                "a digest of what nobody could look at",
                of(
                        Map.of("digest", "unverified"),
                        0,
                        false,
                        alert(AlertKind.OVERDUE).overdue(Duration.ofHours(2), false)));
    }

    static Notification news(AlertBuilder alert) {
        return news(alert.build());
    }

    private static Notification news(Alert alert) {
        return of(Map.of(), 0, false, List.of(alert));
    }

    private static Notification of(Map<String, String> group, int more, boolean reminder, AlertBuilder... alerts) {
        return of(
                group,
                more,
                reminder,
                Arrays.stream(alerts).map(AlertBuilder::build).toList());
    }

    private static Notification of(Map<String, String> group, int more, boolean reminder, List<Alert> alerts) {
        return new Notification(
                "n1",
                "shop-team",
                "console",
                Messages.T,
                Messages.T,
                group,
                alerts,
                more,
                null,
                null,
                0,
                null,
                reminder);
    }

    private static Alert other(AlertKind kind, AlertStatus status, String subject) {
        boolean failed = kind == AlertKind.DELIVERY_FAILED;
        return new Alert(
                "id",
                kind,
                status,
                subject,
                failed ? null : "svitlo",
                kind == AlertKind.SOURCE_STALE ? subject : null,
                null,
                null,
                Messages.T,
                null,
                0,
                "step",
                0,
                null,
                "Technical words about " + subject,
                null,
                List.of("shop-team"),
                null,
                null,
                null,
                null);
    }
}
