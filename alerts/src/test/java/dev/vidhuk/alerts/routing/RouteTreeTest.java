package dev.vidhuk.alerts.routing;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.alerts.cases.CaseRules;
import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.alerts.routing.Visit.Outcome;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTreeTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");

    private static Alert alert(ReviewBuilder review) {
        return new CaseRules(new Policies(List.of(), Map.of(), "1"), alert -> List.of())
                .see(null, review.build(), T, true)
                .alerts()
                .get(0);
    }

    private static RouteSettings child(@Nullable String receiver, boolean goesOn, String... matchers) {
        return new RouteSettings(receiver, List.of(matchers), goesOn, null, null, null, List.of());
    }

    private static RouteTree tree(RouteSettings... children) {
        return new RouteTree(new RouteSettings(
                "shop-team", List.of(), false, List.of("brand", "source"), null, null, List.of(children)));
    }

    @Test
    void sendsToTheRootWhatNoChildTakes() {
        RouteTree tree = tree(child("lead", false, "severity=\"critical\""));

        List<String> receivers = tree.receivers(alert(complaint(T)));

        assertThat(receivers).containsExactly("shop-team");
    }

    @Test
    void sendsToTheFirstChildThatFits() {
        RouteTree tree = tree(child("lead", false, "severity=\"critical\""), child("owner", false, "brand=\"svitlo\""));

        List<String> receivers = tree.receivers(alert(complaint(T).severity(Severity.CRITICAL)));

        assertThat(receivers).containsExactly("lead");
    }

    @Test
    void goesOnToTheNextChildWhereTheFirstSaysSo() {
        RouteTree tree = tree(child("lead", true, "severity=\"critical\""), child("owner", false, "brand=\"svitlo\""));

        List<String> receivers = tree.receivers(alert(complaint(T).severity(Severity.CRITICAL)));

        assertThat(receivers).containsExactly("lead", "owner");
    }

    @Test
    void saysWhatEachNodeDoesWithAnAlert() {
        RouteSettings owner = child("owner", false, "kind=\"overdue\"");
        RouteSettings lead = new RouteSettings(
                "lead", List.of("severity=\"critical\"", "brand=svitlo"), true, null, null, null, List.of(owner));
        RouteTree tree = tree(
                lead,
                child("owner", false, "kind=\"question\"", "brand=svitlo"),
                child(null, false),
                child("x", false));

        List<Visit> visits = tree.explain(alert(complaint(T).severity(Severity.CRITICAL)));

        assertThat(visits)
                .extracting(Visit::node, Visit::outcome, visit -> visit.route().receiver(), Visit::matchers)
                .containsExactly(
                        tuple("route", Outcome.PASSED_DOWN, "shop-team", List.of()),
                        tuple(
                                "route.routes[0]",
                                Outcome.TAKEN,
                                "lead",
                                List.of("severity=\"critical\"", "brand=svitlo")),
                        tuple("route.routes[0].routes[0]", Outcome.UNFIT, "owner", List.of("kind=\"overdue\"")),
                        tuple("route.routes[1]", Outcome.UNFIT, "owner", List.of("kind=\"question\"")),
                        tuple("route.routes[2]", Outcome.TAKEN, "shop-team", List.of()),
                        tuple("route.routes[3]", Outcome.NOT_ASKED, "x", List.of()));
    }

    @Test
    void groupsAsTheParentWhereTheChildSaysNothing() {
        RouteTree tree = tree(child("lead", false, "brand=\"svitlo\""));
        Alert alert = alert(complaint(T));

        Grouping grouping = tree.grouping(alert, "lead");

        assertThat(grouping)
                .isEqualTo(new Grouping(
                        List.of("brand", "source"),
                        RouteSettings.GROUP_WAIT,
                        RouteSettings.GROUP_INTERVAL,
                        Duration.ofHours(4)));
        assertThat(grouping.group(alert)).isEqualTo(Map.of("brand", "svitlo", "source", "portal-svitlo"));
    }

    @Test
    void hasTheDefaultsOfTheDocumentation() {
        RouteTree tree = new RouteTree(new RouteSettings("console", List.of(), false, null, null, null, List.of()));

        Grouping grouping = tree.grouping(alert(complaint(T)), "console");

        assertThat(grouping)
                .isEqualTo(new Grouping(
                        List.of("brand"), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(4)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "severity=\"high\"           ; true",
                "severity=high               ; true",
                "severity!=\"high\"          ; false",
                "severity=~\"high|critical\" ; true",
                "severity=~\"hig\"           ; false",
                "severity!~\"low|medium\"    ; true",
                "category=\"delivery\"       ; true",
                "category=\"delivery.late\"  ; true",
                "category!=\"delivery\"      ; false",
                "location=\"\"               ; true",
                "location!=\"\"              ; false",
                "kind=\"negative-review\"    ; true",
                "reason=\"complaint\"        ; true",
                "channel=\"app-store\"       ; false",
                "language=\"uk\"             ; true",
                "signal=\"question\"         ; false"
            })
    void matchesAsAlertmanagerDoes(String matcher, boolean fits) {
        Alert alert = alert(complaint(T));

        boolean found = Matcher.parse(matcher).fits(Labels.of(alert));

        assertThat(found).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"severity", "colour=\"red\"", "severity=~\"(\"", "severity==\"high\""})
    void refusesWhatIsNoMatcher(String text) {
        assertThatThrownBy(() -> Matcher.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
