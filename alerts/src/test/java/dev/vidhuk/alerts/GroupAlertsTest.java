package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.alerts.routing.RouteTree;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Json;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class GroupAlertsTest {
    private static final RouteTree ROUTES = new RouteTree(RouteSettings.to("console"));

    private final KeyValueStore<String, AlertGroup> groups = store(GroupAlerts.GROUPS, Json.serde(AlertGroup.class));
    private final KeyValueStore<String, Alert> pending = store(GroupAlerts.PENDING, Json.serde(Alert.class));

    private static <V> KeyValueStore<String, V> store(String name, Serde<V> value) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), value)
                .withLoggingDisabled()
                .build();
    }

    private MockProcessorContext<String, Notification> start(GroupAlerts step, Duration later) {
        MockProcessorContext<String, Notification> context = new MockProcessorContext<>();
        groups.init(context.getStateStoreContext(), groups);
        pending.init(context.getStateStoreContext(), pending);
        context.setCurrentSystemTimeMs(Messages.T.plus(later).toEpochMilli());
        step.init(context);
        return context;
    }

    @Test
    void stillSendsAfterARestartWhatWaitedBefore() {
        Alert alert = Messages.to("console", "n1").alerts().get(0);
        GroupAlerts before = new GroupAlerts(ROUTES, List.of(ReceiverSettings.console()));
        start(before, Duration.ZERO);
        before.process(new Record<>("console", alert, Messages.T.toEpochMilli()));

        GroupAlerts after = new GroupAlerts(ROUTES, List.of(ReceiverSettings.console()));
        MockProcessorContext<String, Notification> context = start(after, Duration.ofMinutes(10));
        context.scheduledPunctuators()
                .get(0)
                .getPunctuator()
                .punctuate(Messages.T.plus(Duration.ofMinutes(10)).toEpochMilli());

        assertThat(context.forwarded())
                .singleElement()
                .satisfies(sent -> assertThat(sent.record().value().alerts()).containsExactly(alert));
    }
}
