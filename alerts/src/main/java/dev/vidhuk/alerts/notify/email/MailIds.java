package dev.vidhuk.alerts.notify.email;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Notification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The ids of mails, by which a reader's program puts them into threads (RFC 5322, 3.6.4). Each follows from what it names, so
 * no server has to be asked, and a mail that is sent twice has one id.
 *
 * @param domain what they end with
 */
record MailIds(String domain) {

    /** The id of a notification's mail. */
    String of(String notificationId) {
        return id("mail", notificationId);
    }

    /** What a mail belongs to, the oldest first: its thread, then the mails before it that it answers. */
    List<String> references(Notification notification) {
        return Stream.concat(
                        Stream.of(thread(notification)),
                        Stream.of(notification.threadOf(), notification.replaces())
                                .filter(Objects::nonNull)
                                .map(this::of))
                .distinct()
                .toList();
    }

    // No mail has the id of a thread, so it does not matter which of the mails comes first.
    private String thread(Notification notification) {
        List<List<Object>> rounds =
                notification.alerts().stream().map(MailIds::round).distinct().toList();
        return rounds.size() == 1 && !rounds.get(0).isEmpty() && notification.more() == 0
                ? id("case", rounds.get(0).toArray())
                : id("group", notification.receiver(), notification.group());
    }

    private static List<Object> round(Alert alert) {
        return alert.caseState() == null ? List.of() : List.of(alert.caseState().reviewId(), alert.round());
    }

    // By a digest, since what it names may hold anything.
    private String id(String kind, Object... parts) {
        String name = kind + List.of(parts);
        return "<" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@" + domain + ">";
    }
}
