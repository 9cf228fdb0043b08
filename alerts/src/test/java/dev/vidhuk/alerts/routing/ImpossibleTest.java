package dev.vidhuk.alerts.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpossibleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "kind=\"answered\"; kind=\"question\"; brand; source",
                "channel=\"portal\"; kind=~\"overdue|escalation\"; brand; target",
                "kind=\"source-stale\"; kind=\"negative-review\"; category; equal",
                "kind=\"complaint-surge\"; kind=\"negative-review\"; source; equal",
                "kind=\"source-stale\",category=\"delivery\"; kind=\"question\"; brand; source",
                "severity=\"critical\"; severity=\"low\"; case; equal",
            })
    void saysWhichPartOfARuleCanNeverApply(String source, String target, String equal, String wrong) {
        InhibitSettings rule = new InhibitSettings(List.of(source.split(",")), List.of(target), List.of(equal));

        assertThat(Impossible.of(rule))
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo(wrong));
    }

    @Test
    void hasNothingAgainstTheRuleOfTheDocumentation() {
        InhibitSettings rule = new InhibitSettings(
                List.of("kind=\"complaint-surge\""), List.of("kind=\"negative-review\""), List.of("brand", "category"));

        assertThat(Impossible.of(rule)).isEmpty();
    }
}
