package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Watches one review as the service does, on a clock of its own; every alert goes to the shop team. */
final class Watching {
    private CaseRules rules;
    private @Nullable CaseFile file;
    private final List<Alert> alerts = new ArrayList<>();
    private final List<CaseEntry> entries = new ArrayList<>();

    Watching(Policy... policies) {
        this(rules("1", Map.of(), policies));
    }

    private Watching(CaseRules rules) {
        this.rules = rules;
    }

    static Watching in(Calendar calendar, Policy... policies) {
        return new Watching(rules("1", Map.of(calendar.name(), calendar), policies));
    }

    private static CaseRules rules(String version, Map<String, Calendar> calendars, Policy... policies) {
        Policies terms = new Policies(List.of(policies), calendars, version);
        return new CaseRules(terms, alert -> List.of("shop-team"));
    }

    void configure(String version, Policy... policies) {
        rules = rules(version, Map.of(), policies);
    }

    Decision see(Instant now, ReviewBuilder review) {
        return take(rules.see(file, review.build(), now, true));
    }

    Decision seeWithBacklog(Instant now, ReviewBuilder review) {
        return take(rules.see(file, review.build(), now, false));
    }

    Decision look(Instant now) {
        return take(rules.look(Objects.requireNonNull(file), now));
    }

    Decision act(Instant now, CaseAction action) {
        return take(rules.act(file, action, now, true));
    }

    Decision erase(Instant now) {
        return take(rules.erase(file, now));
    }

    private Decision take(Decision decision) {
        file = decision.file();
        alerts.addAll(decision.alerts());
        entries.addAll(decision.entries());
        return decision;
    }

    @Nullable
    CaseFile file() {
        return file;
    }

    @Nullable
    Case open() {
        return file == null ? null : file.current();
    }

    Case current() {
        return Objects.requireNonNull(open());
    }

    List<Alert> alerts() {
        return alerts;
    }

    /** Kind, status and step of each alert, in order. */
    List<String> said() {
        return alerts.stream()
                .map(a -> Word.name(a.kind()) + " " + Word.name(a.status()) + " " + a.step())
                .toList();
    }

    /** What and why of each move, in order. */
    List<String> moves() {
        return entries.stream().map(e -> e.what() + " " + e.why()).toList();
    }
}
