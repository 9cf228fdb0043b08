package dev.vidhuk.alerts;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.deadline.BusinessHours;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Interval;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.alerts.deadline.WorkingDays;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.VirtualSender;
import dev.vidhuk.alerts.routing.InhibitSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Silence;
import dev.vidhuk.events.kafka.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day and a night of three brands and four receivers, one of which is down for two hours: every message that goes out, in
 * order. {@code -Dvidhuk.rewrite-day=true} writes the file anew, for a person to read.
 */
class ScriptedDayTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("EEE HH:mm:ss", Locale.ENGLISH).withZone(KYIV);
    private static final String APPROVED = "/day.txt";
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final String SHOP_HOURS = "shop-hours";

    /** A Monday. */
    private static final Instant BEGIN = Instant.parse("2026-11-16T06:00:00Z");

    private static final Instant END = BEGIN.plus(Duration.ofHours(27));

    @TempDir
    private Path state;

    private final TreeMap<Instant, List<Runnable>> script = new TreeMap<>();
    private final Map<String, String> toldAt = new HashMap<>();
    private final List<Line> lines = Collections.synchronizedList(new ArrayList<>());

    private record Line(Instant at, String receiver, String text) {}

    @Test
    void sendsExactlyTheMessagesOfTheApprovedDay() throws Exception {
        try (Bench bench = new Bench(state, BEGIN, settings(), Bench.noBacklog());
                VirtualSender sender = new VirtualSender(BEGIN)) {
            write(bench);
            List.of("shop", "lead", "owner", "duty").forEach(name -> receiver(sender, name));
            while (bench.now().isBefore(END)) {
                bench.advance(STEP);
                play(bench.now());
                sender.carry(bench.notifications(), bench.now());
            }
        }

        String day = day();
        if (Boolean.getBoolean("vidhuk.rewrite-day")) {
            Files.writeString(Path.of("src/test/resources" + APPROVED), day);
        }
        assertThat(day).isEqualTo(approved());
    }

    private void play(Instant now) {
        for (List<Runnable> due : List.copyOf(script.headMap(now, true).values())) {
            due.forEach(Runnable::run);
        }
        script.headMap(now, true).clear();
    }

    private void at(String time, Runnable deed) {
        at(instant(time), deed);
    }

    private void at(Instant time, Runnable deed) {
        script.computeIfAbsent(time, i -> new ArrayList<>()).add(deed);
    }

    /** Of {@code Mon 09:00} or {@code Tue 09:00}. */
    private static Instant instant(String time) {
        int day = time.startsWith("Tue") ? 1 : 0;
        return BEGIN.atZone(KYIV)
                .toLocalDate()
                .plusDays(day)
                .atTime(LocalTime.parse(time.substring(4)))
                .atZone(KYIV)
                .toInstant();
    }

    private static ReviewBuilder review(String brand, int number, String published) {
        return complaint(instant(published)).brand(brand).id("portal-" + brand + "/" + number);
    }

    private void appears(Bench bench, String brand, int number, String time, Severity severity) {
        at(time, () -> bench.see(review(brand, number, time).severity(severity)));
    }

    private void answered(Bench bench, String brand, int number, String published, Severity severity, String time) {
        at(
                time,
                () -> bench.see(review(brand, number, published)
                        .severity(severity)
                        .officialReply("r", instant(time))
                        .seenAt(instant(time))));
    }

    private void write(Bench bench) {
        // svitlo: before the hours; warned, overdue with a witness, escalated, reminded; answered at last
        appears(bench, "svitlo", 1, "Mon 08:10", Severity.HIGH);
        at("Mon 13:05", () -> bench.see(review("svitlo", 1, "Mon 08:10").checkedAt(instant("Mon 13:05"))));
        answered(bench, "svitlo", 1, "Mon 08:10", Severity.HIGH, "Mon 17:10");
        // a critical one holds the other back until it is answered
        appears(bench, "svitlo", 2, "Mon 10:30", Severity.CRITICAL);
        appears(bench, "svitlo", 3, "Mon 10:40", Severity.HIGH);
        answered(bench, "svitlo", 2, "Mon 10:30", Severity.CRITICAL, "Mon 11:10");
        answered(bench, "svitlo", 3, "Mon 10:40", Severity.HIGH, "Mon 11:40");
        // the evening and the night: what is answered meanwhile is never told
        appears(bench, "svitlo", 4, "Mon 17:50", Severity.HIGH);
        appears(bench, "svitlo", 5, "Mon 21:30", Severity.HIGH);
        appears(bench, "svitlo", 6, "Mon 22:00", Severity.HIGH);
        answered(bench, "svitlo", 6, "Mon 22:00", Severity.HIGH, "Mon 23:00");

        // teplo: taken over by a person; then a silence, in which one is answered; then nobody can tell what is overdue
        appears(bench, "teplo", 1, "Mon 09:20", Severity.MEDIUM);
        at(
                "Mon 09:40",
                () -> bench.act(Actions.of(ActionKind.ACKNOWLEDGE, instant("Mon 09:40"))
                        .review("portal-teplo/1")
                        .action()));
        at(
                "Mon 09:45",
                () -> bench.silence(new Silence(
                        "s1", List.of("brand=\"teplo\""), instant("Mon 11:30"), "olha", "the store moves")));
        appears(bench, "teplo", 2, "Mon 10:15", Severity.MEDIUM);
        appears(bench, "teplo", 3, "Mon 10:20", Severity.MEDIUM);
        answered(bench, "teplo", 3, "Mon 10:20", Severity.MEDIUM, "Mon 11:00");

        // dim: a new source with a past, then customers while its receiver is down, one of them answered meanwhile
        for (int old = 1; old <= 3; old++) {
            int number = old;
            at("Mon 10:00", () -> bench.see(review("dim", number, "Mon 07:00").origin(Origin.BACKFILL)));
        }
        appears(bench, "dim", 4, "Mon 12:10", Severity.HIGH);
        appears(bench, "dim", 5, "Mon 14:30", Severity.HIGH);
        appears(bench, "dim", 6, "Mon 15:00", Severity.LOW);
        answered(bench, "dim", 4, "Mon 12:10", Severity.HIGH, "Mon 15:20");
        appears(bench, "dim", 7, "Mon 22:30", Severity.HIGH);

        // the portal of dim cannot be read for a while
        IntStream.range(0, 28)
                .mapToObj(hour -> BEGIN.plus(Duration.ofHours(hour)))
                .filter(time -> time.isBefore(instant("Mon 12:00")) || time.isAfter(instant("Mon 18:00")))
                .forEach(time -> at(
                        time,
                        () -> bench.poll(
                                PollBuilder.good(time).source("portal-dim").every(Duration.ofHours(1)))));
    }

    private AlertSettings settings() {
        Calendar hours = new BusinessHours(
                SHOP_HOURS,
                KYIV,
                WorkingDays.everyWeek(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .collect(Collectors.toMap(
                                day -> day, day -> List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(18, 0)))))));
        Policy policy = new Policy(
                "portals",
                PolicyMatch.everything(),
                Duration.ofHours(4),
                SHOP_HOURS,
                List.of(50),
                List.of(new Escalation(Duration.ofHours(1), "owner")),
                Policy.ACKNOWLEDGED_FOR,
                Policy.NOT_OLDER_THAN);
        RouteSettings route = new RouteSettings(
                "shop",
                List.of(),
                false,
                List.of("brand"),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofHours(4),
                List.of(
                        child("lead", true, "severity=\"critical\""),
                        child("duty", false, "kind=\"source-stale\""),
                        child("owner", false, "brand=\"dim\""),
                        child("shop", false)));
        return new AlertSettings(
                List.of(policy),
                Map.of(SHOP_HOURS, hours),
                List.of(
                        listener("shop", SHOP_HOURS),
                        listener("lead", Calendar.ALWAYS),
                        listener("owner", Calendar.ALWAYS),
                        listener("duty", Calendar.ALWAYS)),
                route,
                null,
                "1",
                Map.of("portal-dim", "dim"),
                List.of(new InhibitSettings(
                        List.of("severity=\"critical\""), List.of("kind=\"negative-review\""), List.of("brand"))));
    }

    private static RouteSettings child(String receiver, boolean goesOn, String... matchers) {
        return new RouteSettings(receiver, List.of(matchers), goesOn, null, null, null, List.of());
    }

    private static ReceiverSettings listener(String name, String hours) {
        Preferences preferences = new Preferences(hours, Locale.ENGLISH, KYIV, LocalTime.of(9, 30));
        return new ReceiverSettings(name, new ReceiverSettings.Console(), preferences);
    }

    /** The owner's service is down from two to four. */
    private void receiver(VirtualSender sender, String name) {
        sender.receiver(name, (notification, earlier) -> {
            Instant now = sender.clock().instant();
            boolean down =
                    name.equals("owner") && !now.isBefore(instant("Mon 14:00")) && now.isBefore(instant("Mon 16:00"));
            if (down) {
                throw NotifyException.later("HTTP 503", Duration.ofMinutes(7), null);
            }
            lines.add(new Line(now, name, text(now, notification)));
            return Optional.of("external-" + notification.id());
        });
    }

    /** When it was received and by whom; what it is, by the time of the earlier message that it names; its group, its alerts. */
    private synchronized String text(Instant now, Notification notification) {
        toldAt.put(notification.id(), CLOCK.format(now));
        String alerts = notification.alerts().stream()
                .map(alert -> (notification.newAlerts().contains(alert) ? "" : "known: ") + text(alert))
                .collect(Collectors.joining("\n    "));
        return CLOCK.format(now) + "  " + notification.receiver() + "  " + kind(notification) + "  group "
                + (notification.group().isEmpty() ? "{}" : notification.group()) + "\n    " + alerts + "\n";
    }

    private String kind(Notification notification) {
        if (notification.replaces() != null) {
            return "in place of that of " + told(notification.replaces());
        }
        String kind = Boolean.TRUE.equals(notification.reminder()) ? "reminder" : "news";
        return notification.threadOf() == null ? kind : kind + ", in the thread of " + told(notification.threadOf());
    }

    private String told(String id) {
        return toldAt.getOrDefault(id, "no message");
    }

    private static String text(Alert alert) {
        return Json.name(alert.kind()) + (alert.status() == AlertStatus.RESOLVED ? ", over" : "") + ": "
                + alert.subject() + (alert.severity() == null ? "" : ", " + Json.name(alert.severity()))
                + (Boolean.FALSE.equals(alert.verified()) ? ", not verified" : "");
    }

    private String day() {
        return lines.stream()
                .sorted(Comparator.comparing(Line::at).thenComparing(Line::receiver))
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    private static String approved() throws Exception {
        try (InputStream file = ScriptedDayTest.class.getResourceAsStream(APPROVED)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
