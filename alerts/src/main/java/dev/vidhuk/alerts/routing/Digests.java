package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is not told one by one, but once a day together: the complaints that a new source or a backfill brings, and the
 * deadlines of which nobody can say whether they are missed.
 */
public final class Digests {
    /** The label that a digest's group has, and no other. */
    public static final String LABEL = "digest";
    /** A source's old complaints, which nobody was told of. */
    public static final String QUIET = "quiet";
    /** Deadlines that have passed without a witness. */
    public static final String UNVERIFIED = "unverified";

    /** A first poll is over by then, as a rule. */
    private static final Duration FIRST = Duration.ofMinutes(10);

    private Digests() {}

    /** The labels of the digest that an alert belongs to; empty where it is told by itself. */
    public static Optional<Map<String, String>> of(Alert alert) {
        if (alert.status() == AlertStatus.RESOLVED || alert.caseState() == null) {
            return Optional.empty();
        }
        if (Boolean.FALSE.equals(alert.verified())) {
            return Optional.of(Map.of(LABEL, UNVERIFIED));
        }
        return alert.caseState().quiet() == null
                ? Optional.empty()
                : Optional.of(Map.of(LABEL, QUIET, "source", Objects.requireNonNullElse(alert.source(), "")));
    }

    /**
     * When a digest that something has just come to is sent: the first of a source's old complaints soon, everything else
     * at that time of the day.
     *
     * @param last when it was sent last, or null
     */
    public static Instant next(
            Map<String, String> labels, @Nullable Instant last, LocalTime at, ZoneId zone, Instant now) {
        if (last == null && QUIET.equals(labels.get(LABEL))) {
            return now.plus(FIRST);
        }
        ZonedDateTime today = now.atZone(zone).with(at);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
