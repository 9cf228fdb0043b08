package dev.vidhuk.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Proof;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Facts FACTS = new Facts(
            "svitlo", "portal", Channel.PORTAL, null, Severity.HIGH, Set.of("delivery.late"), CaseReason.COMPLAINT);

    private static Policy policy(PolicyMatch match, List<Integer> warnAt, List<Escalation> escalate) {
        return new Policy(
                "own",
                match,
                Duration.ofHours(8),
                Calendar.ALWAYS,
                warnAt,
                escalate,
                Policy.ACKNOWLEDGED_FOR,
                Policy.NOT_OLDER_THAN);
    }

    private static PolicyMatch ofCategory(String category) {
        return new PolicyMatch(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(category), Set.of());
    }

    @Test
    void listsTheStepsInTheirOrder() {
        Policy policy = policy(
                PolicyMatch.everything(),
                List.of(75, 50),
                List.of(new Escalation(Duration.ofHours(8), "owner"), new Escalation(Duration.ofHours(2), "lead")));

        Schedule schedule = new Terms(policy, Calendar.always()).schedule(T);

        assertThat(schedule.steps())
                .extracting(Step::name)
                .containsExactly("due-soon-50", "due-soon-75", "due", "escalation-1", "escalation-2");
        assertThat(schedule.steps())
                .extracting(step -> Duration.between(T, step.at()).toHours())
                .containsExactly(4L, 6L, 8L, 10L, 16L);
        assertThat(schedule.steps()).extracting(Step::to).containsExactly(null, null, null, "lead", "owner");
    }

    @Test
    void provesWhatWasCounted() {
        Terms terms = new Terms(Policy.builtIn(), Calendar.always());

        Proof proof = terms.proof(T, T.plusSeconds(60), T.plusSeconds(61));

        assertThat(proof)
                .isEqualTo(new Proof(
                        "always", List.of(new Span(T, T.plusSeconds(60))), Duration.ofSeconds(60), T.plusSeconds(61)));
    }

    @Test
    void takesTheFirstPolicyThatFits() {
        Policies policies = new Policies(
                List.of(
                        policy(ofCategory("price"), List.of(), List.of()),
                        policy(ofCategory("delivery"), List.of(), List.of())),
                Map.of(),
                "1");

        Terms terms = policies.of(FACTS);

        assertThat(terms.policy().match()).isEqualTo(ofCategory("delivery"));
    }

    @Test
    void isNeverWithoutAPolicy() {
        Policies policies = new Policies(List.of(policy(ofCategory("price"), List.of(), List.of())), Map.of(), "1");

        Terms terms = policies.of(FACTS);

        assertThat(terms.policy()).isEqualTo(Policy.builtIn());
        assertThat(terms.policy().replyWithin()).isEqualTo(Duration.ofHours(24));
        assertThat(terms.calendar().name()).isEqualTo("always");
    }

    @Test
    void doesNotTakeACategoryForTheParentOfOneThatOnlyBeginsAlike() {
        Policies policies = new Policies(List.of(policy(ofCategory("deliv"), List.of(), List.of())), Map.of(), "1");

        Terms terms = policies.of(FACTS);

        assertThat(terms.policy()).isEqualTo(Policy.builtIn());
    }

    @Test
    void changesItsHashWithThePolicyOnly() {
        Terms one = new Terms(policy(ofCategory("delivery"), List.of(50), List.of()), Calendar.always());
        Terms same = new Terms(policy(ofCategory("delivery"), List.of(50), List.of()), Calendar.always());
        Terms other = new Terms(policy(ofCategory("delivery"), List.of(60), List.of()), Calendar.always());

        assertThat(one.hash()).isEqualTo(same.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void refusesAPolicyWhoseCalendarIsNotThere() {
        Policy lost = new Policy(
                "lost",
                PolicyMatch.everything(),
                Duration.ofHours(1),
                "kyiv-shop",
                List.of(),
                List.of(),
                Policy.ACKNOWLEDGED_FOR,
                Policy.NOT_OLDER_THAN);

        assertThatThrownBy(() -> new Policies(List.of(lost), Map.of(), "1"))
                .hasMessageContaining("no calendar kyiv-shop");
    }
}
