package dev.vidhuk.alerts.oracle;

import dev.vidhuk.alerts.AlertSettings;
import dev.vidhuk.alerts.deadline.BusinessHours;
import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Interval;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.alerts.deadline.WorkingDays;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.Severity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A configuration that the topology and the model share: the one reads the settings, the other asks here. */
record World(String name, List<Policy> policies) {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Map<DayOfWeek, List<Interval>> WEEK = week();
    private static final PolicyMatch ALL = PolicyMatch.everything();
    private static final Duration HOUR = Duration.ofHours(1);

    /** All that there are. */
    static List<World> all() {
        Policy urgent = policy("urgent", severity(Severity.CRITICAL, Severity.HIGH), 1, "always", List.of(50), 2, 6);
        Policy asked = policy("asked", reason(CaseReason.QUESTION), 30, "always", List.of());
        return List.of(
                new World("one hour", List.of(policy("hour", ALL, 1, "always", List.of()))),
                new World("built-in", List.of()),
                new World("shop", List.of(policy("shop", ALL, 8, "shop", List.of(50, 80), 2, 8))),
                new World("by severity", List.of(urgent, policy("rest", ALL, 5, "shop", List.of(), 3, 3))),
                new World("by reason", List.of(asked, urgent, policy("calm", ALL, 20, "always", List.of(25), 12))));
    }

    private static Policy policy(
            String name, PolicyMatch match, int within, String calendar, List<Integer> warnAt, int... escalate) {
        List<Escalation> steps = new ArrayList<>();
        for (int after : escalate) {
            steps.add(new Escalation(HOUR.multipliedBy(after), steps.isEmpty() ? "lead" : "owner"));
        }
        return new Policy(
                name,
                match,
                HOUR.multipliedBy(within),
                calendar,
                warnAt,
                steps,
                HOUR.multipliedBy(3),
                HOUR.multipliedBy(120));
    }

    private static PolicyMatch severity(Severity... severities) {
        return new PolicyMatch(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(severities), Set.of(), Set.of());
    }

    private static PolicyMatch reason(CaseReason reason) {
        return new PolicyMatch(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(reason));
    }

    // a shift that is split at noon, and a night that belongs to the Saturday
    private static Map<DayOfWeek, List<Interval>> week() {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, List.of(hours(9, 13), hours(14, 18))));
        week.put(DayOfWeek.SATURDAY, List.of(hours(22, 6)));
        return week;
    }

    private static Interval hours(int from, int to) {
        return new Interval(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    /** The same for the topology. */
    AlertSettings settings() {
        List<ReceiverSettings> receivers = List.of("shop", "lead", "owner", "desk").stream()
                .map(receiver -> new ReceiverSettings(receiver, new ReceiverSettings.Console()))
                .toList();
        RouteSettings root = RouteSettings.to("shop");
        RouteSettings tree = new RouteSettings(
                root.receiver(),
                List.of(),
                false,
                root.groupBy(),
                root.groupWait(),
                root.groupInterval(),
                List.of(route("severity=\"critical\"", "lead", true), route("kind=\"overdue\"", "desk", false)));
        return new AlertSettings(
                policies,
                Map.of("shop", new BusinessHours("shop", KYIV, WorkingDays.everyWeek(WEEK))),
                receivers,
                tree,
                null,
                "1");
    }

    private static RouteSettings route(String matcher, String receiver, boolean goesOn) {
        return new RouteSettings(receiver, List.of(matcher), goesOn, null, null, null, List.of());
    }

    /** Who hears of an alert by those routes. */
    List<String> receivers(AlertKind kind, Severity severity) {
        List<String> heard = new ArrayList<>();
        if (severity == Severity.CRITICAL) {
            heard.add("lead");
        }
        if (kind == AlertKind.OVERDUE) {
            heard.add("desk");
        }
        return heard.isEmpty() ? List.of("shop") : heard;
    }

    /** The first policy that matches; the built-in one stands behind all. */
    Policy policy(Severity severity, CaseReason reason) {
        return policies.stream()
                .filter(policy -> fits(policy.match().severity(), severity))
                .filter(policy -> fits(policy.match().reason(), reason))
                .findFirst()
                .orElseGet(Policy::builtIn);
    }

    private static <T> boolean fits(Set<T> wanted, T found) {
        return wanted.isEmpty() || wanted.contains(found);
    }

    static Hours hours(Policy policy) {
        return policy.calendar().equals("shop") ? new Hours(KYIV, WEEK) : Hours.ALWAYS;
    }

    /** The steps of a round whose clock began then, in their order. */
    static List<Step> steps(Policy policy, Instant start) {
        Hours hours = hours(policy);
        Duration within = policy.replyWithin();
        List<Step> steps = new ArrayList<>();
        for (int percent : policy.warnAt()) {
            Instant at = hours.after(start, within.multipliedBy(percent).dividedBy(100));
            steps.add(new Step("due-soon-" + percent, AlertKind.DUE_SOON, at, 0, ""));
        }
        steps.add(new Step("due", AlertKind.OVERDUE, hours.after(start, within), 0, ""));
        int level = 0;
        for (Escalation escalation : policy.escalate()) {
            Instant at = hours.after(start, within.plus(escalation.after()));
            steps.add(new Step("escalation-" + ++level, AlertKind.ESCALATION, at, level, escalation.to()));
        }
        return steps;
    }
}
