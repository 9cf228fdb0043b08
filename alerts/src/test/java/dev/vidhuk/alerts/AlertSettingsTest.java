package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertSettingsTest {

    @Test
    void hasTheDefaultsOfTheDocumentation() {
        Policy policy = Policy.builtIn();
        RouteSettings route = AlertSettings.standard("1").route();

        assertThat(policy.replyWithin()).isEqualTo(Duration.ofHours(24));
        assertThat(policy.calendar()).isEqualTo("always");
        assertThat(policy.warnAt()).isEmpty();
        assertThat(policy.escalate()).isEmpty();
        assertThat(policy.acknowledgedFor()).isEqualTo(Duration.ofHours(8));
        assertThat(policy.notOlderThan()).isEqualTo(Duration.ofDays(7));
        assertThat(route.receiver()).isEqualTo("console");
        assertThat(route.groupBy()).containsExactly("brand");
        assertThat(route.groupWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(route.groupInterval()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void namesAllThatIsNotThereAtOnce() {
        Policy policy = new Policy(
                "portals",
                PolicyMatch.everything(),
                Duration.ofHours(8),
                "kyiv-shop",
                List.of(),
                List.of(new Escalation(Duration.ofHours(1), "lead")),
                Policy.ACKNOWLEDGED_FOR,
                Policy.NOT_OLDER_THAN);
        ReceiverSettings console = ReceiverSettings.console();

        assertThatThrownBy(() -> new AlertSettings(
                        List.of(policy),
                        Map.<String, Calendar>of(),
                        List.of(console, console),
                        RouteSettings.to("shop-team"),
                        "owner",
                        "1"))
                .hasMessage("receiver console is there twice; policy portals: no calendar kyiv-shop; "
                        + "policy portals: no receiver lead; route: no receiver shop-team; "
                        + "route.fallback: no receiver owner");
    }
}
