package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Severity;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one policy. */
final class PolicySection {
    private static final Pattern PERCENT = Pattern.compile("([1-9]\\d?)\\s*%?");

    private final Section policy;
    private final Set<String> calendars;
    private final Set<String> receivers;

    PolicySection(Section policy, Set<String> calendars, Set<String> receivers) {
        this.policy = policy;
        this.calendars = calendars;
        this.receivers = receivers;
    }

    Policy read() {
        String name = policy.name("name");
        Policy read = new Policy(
                name.isEmpty() ? "unnamed" : name,
                match(policy.section("match")),
                policy.positive("replyWithin", Policy.REPLY_WITHIN),
                calendar(),
                policy.texts("warnAt", PolicySection::percentProblem).stream()
                        .map(PolicySection::percent)
                        .toList(),
                policy.sections("escalate").stream().map(this::escalation).toList(),
                policy.positive("acknowledgedFor", Policy.ACKNOWLEDGED_FOR),
                policy.positive("notOlderThan", Policy.NOT_OLDER_THAN));
        policy.finish();
        return read;
    }

    private String calendar() {
        String calendar = policy.text("calendar", Calendar.ALWAYS);
        if (!calendars.contains(calendar)) {
            policy.problem(
                    "calendar", "\"" + calendar + "\" is not among `calendars`" + Spelling.hint(calendar, calendars));
            return Calendar.ALWAYS;
        }
        return calendar;
    }

    private static @Nullable String percentProblem(String text) {
        return PERCENT.matcher(text.strip()).matches() ? null : "must be 1% to 99%";
    }

    private static int percent(String text) {
        return Integer.parseInt(text.replace("%", "").strip());
    }

    private Escalation escalation(Section step) {
        Duration after = step.duration("after", Duration.ZERO);
        if (after.isZero()) {
            step.problem("after", "is missing or nothing; for example `after: 2h`");
        }
        String to = step.name("to");
        if (!to.isEmpty() && !receivers.contains(to)) {
            step.problem("to", "\"" + to + "\" is not among `receivers`" + Spelling.hint(to, receivers));
        }
        step.finish();
        return new Escalation(after.isZero() ? Duration.ofHours(1) : after, to.isEmpty() ? "unnamed" : to);
    }

    private static PolicyMatch match(@Nullable Section match) {
        if (match == null) {
            return PolicyMatch.everything();
        }
        PolicyMatch read = new PolicyMatch(
                set(match.texts("brand")),
                set(match.texts("source")),
                set(match.choices("channel", Channel.class)),
                set(match.texts("location")),
                set(match.choices("severity", Severity.class)),
                set(match.texts("category")),
                set(match.choices("reason", CaseReason.class)));
        match.finish();
        return read;
    }

    private static <T> Set<T> set(List<T> list) {
        return new HashSet<>(list);
    }
}
