package dev.vidhuk.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.DeliveryOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveredBeforeTest {
    private final DeliveredBefore before = DeliveredBefore.nothing(Duration.ofDays(30));

    @Test
    void forgetsWhatTheTopicKeepsNoMore() {
        before.add(delivered("n1", 0));
        before.add(delivered("n2", 29));
        assertThat(before.externalId("owner", "n1")).contains("external-n1");

        before.add(delivered("n3", 31));

        assertThat(before.externalId("owner", "n1")).isEmpty();
        assertThat(before.externalId("owner", "n2")).contains("external-n2");
        assertThat(before.externalId("owner", "n3")).contains("external-n3");
    }

    private static Delivery delivered(String id, int day) {
        return new Delivery(
                id,
                "owner",
                DeliveryOutcome.DELIVERED,
                "external-" + id,
                1,
                Messages.T.plus(Duration.ofDays(day)),
                null,
                0);
    }
}
