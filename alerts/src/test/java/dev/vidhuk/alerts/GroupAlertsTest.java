package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.cases.Decision;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.Inhibitions;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.alerts.routing.RouteTree;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Silence;
import dev.vidhuk.events.kafka.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.junit.jupiter.api.Test;

class GroupAlertsTest {
    private static final RouteTree ROUTES = new RouteTree(RouteSettings.to("console"));
    /** When the first message of a group is due whose first alert came at {@link Messages#T}. */
    private static final Duration DUE = RouteSettings.GROUP_WAIT;

    private final KeyValueStore<String, AlertGroup> groups = store(GroupAlerts.GROUPS, Json.serde(AlertGroup.class));
    private final KeyValueStore<String, Alert> pending = store(GroupAlerts.PENDING, Json.serde(Alert.class));

    private final TimestampedKeyValueStore<String, byte[]> silences = wall(GroupAlerts.SILENCES);

    private final List<KeyValueStore<String, ?>> others = List.of(
            store(GroupAlerts.HELD, Json.serde(Alert.class)),
            store(GroupAlerts.ROUNDS, Json.serde(Round.class)),
            store(GroupAlerts.TOLD, Json.serde(Alert.class)),
            silences,
            wall(GroupAlerts.INHIBITORS));

    private static TimestampedKeyValueStore<String, byte[]> wall(String name) {
        return Stores.timestampedKeyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
    }

    private static <V> KeyValueStore<String, V> store(String name, Serde<V> value) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), value)
                .withLoggingDisabled()
                .build();
    }

    private MockProcessorContext<String, Notification> start(GroupAlerts step, Duration later) {
        MockProcessorContext<String, Notification> context = new MockProcessorContext<>();
        groups.init(context.getStateStoreContext(), groups);
        pending.init(context.getStateStoreContext(), pending);
        others.forEach(store -> store.init(context.getStateStoreContext(), store));
        context.setCurrentSystemTimeMs(Messages.T.plus(later).toEpochMilli());
        step.init(context);
        return context;
    }

    private static GroupAlerts step() {
        return new GroupAlerts(
                ROUTES,
                new Receivers(List.of(ReceiverSettings.console()), Map.of()),
                new MuteBook(new Inhibitions(List.of()), Bench.TOPICS.silences(), Bench.TOPICS.inhibitors()));
    }

    @Test
    void stillSendsAfterARestartWhatWaitedBefore() {
        Alert alert = Messages.to("console", "n1").alerts().get(0);
        GroupAlerts before = step();
        start(before, Duration.ZERO);
        before.process(record(alert));

        MockProcessorContext<String, Notification> context = start(step(), Duration.ofMinutes(10));
        tick(context, Duration.ofMinutes(10));

        assertThat(context.forwarded())
                .singleElement()
                .satisfies(sent -> assertThat(sent.record().value().alerts()).containsExactly(alert));
    }

    @Test
    void goesOnHoldingBackAfterARestartWhatASilenceMatches() {
        silence(Messages.T.plus(Duration.ofHours(1)));
        GroupAlerts before = step();
        MockProcessorContext<String, Notification> first = start(before, Duration.ZERO);
        many("svitlo", 1_500).forEach(alert -> before.process(record(alert)));
        IntStream.range(0, 3).forEach(i -> tick(first, DUE));

        MockProcessorContext<String, Notification> context = start(step(), Duration.ofMinutes(10));
        IntStream.range(0, 5).forEach(i -> tick(context, Duration.ofMinutes(59)));
        List<Notification> silent = sent(context);
        IntStream.range(0, 5).forEach(i -> tick(context, Duration.ofMinutes(60 + i)));

        assertThat(first.forwarded()).isEmpty();
        assertThat(silent).isEmpty();
        assertThat(sent(context))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.alerts().size() + message.more()).isEqualTo(1_500));
    }

    @Test
    void tellsWhatASilenceMatchesThatLacksItsEndOrAnythingElse() {
        silence("endless", "{'id':'endless','matchers':['brand=svitlo'],'by':'olha'}");
        silence("nameless", "{'matchers':['brand=svitlo'],'until':'2126-01-01T00:00:00Z','by':'olha'}");
        silence("aimless", "{'id':'aimless','until':'2126-01-01T00:00:00Z','by':'olha'}");
        silence("empty", "{}");
        silence("null", "null");
        GroupAlerts step = step();
        MockProcessorContext<String, Notification> context = start(step, Duration.ZERO);
        step.process(record(alert("svitlo", 1)));

        tick(context, DUE);

        assertThat(sent(context))
                .singleElement()
                .satisfies(message -> assertThat(message.alerts()).containsExactly(alert("svitlo", 1)));
    }

    @Test
    void holdsBackForASilenceOfNobodyThatNeverEnds() {
        silence("s1", "{'id':'s1','matchers':['brand=svitlo'],'until':'+999999999-01-01T00:00:00Z'}");
        GroupAlerts step = step();
        MockProcessorContext<String, Notification> context = start(step, Duration.ZERO);
        step.process(record(alert("svitlo", 1)));

        tick(context, DUE);
        tick(context, Duration.ofDays(1));

        assertThat(sent(context)).isEmpty();
    }

    private void silence(Instant until) {
        silence("s1", Json.text(new Silence("s1", List.of("brand=\"svitlo\""), until, "olha", null)));
    }

    private void silence(String id, String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        silences.init(new MockProcessorContext<>().getStateStoreContext(), silences);
        silences.put(id, ValueAndTimestamp.make(bytes, Messages.T.toEpochMilli()));
    }

    @Test
    void goesThroughAGreatManyInSeveralTicksAndTellsThemInOneMessage() {
        GroupAlerts step = step();
        MockProcessorContext<String, Notification> context = start(step, Duration.ZERO);
        many("svitlo", 2_500).forEach(alert -> step.process(record(alert)));

        tick(context, DUE);
        tick(context, DUE);
        assertThat(context.forwarded()).isEmpty();
        tick(context, DUE);

        assertThat(sent(context)).singleElement().satisfies(message -> {
            assertThat(message.alerts()).containsExactlyElementsOf(many("svitlo", Notification.MOST_ALERTS));
            assertThat(message.more()).isEqualTo(2_500 - Notification.MOST_ALERTS);
        });
    }

    @Test
    void letsASmallGroupNotWaitBehindAGreatOne() {
        GroupAlerts step = step();
        MockProcessorContext<String, Notification> context = start(step, Duration.ZERO);
        many("svitlo", 5_000).forEach(alert -> step.process(record(alert)));
        tick(context, DUE);
        step.process(record(alert("teplo", 0)));

        tick(context, DUE.multipliedBy(2));

        assertThat(sent(context))
                .singleElement()
                .satisfies(message -> assertThat(message.group()).containsEntry("brand", "teplo"));
    }

    @Test
    void leavesWhatComesWhileItGoesThroughAGroupToTheNextMessage() {
        GroupAlerts step = step();
        MockProcessorContext<String, Notification> context = start(step, Duration.ZERO);
        many("svitlo", 1_500).forEach(alert -> step.process(record(alert)));
        tick(context, DUE);
        step.process(record(alert("svitlo", 1_500)));

        tick(context, DUE);
        assertThat(sent(context))
                .singleElement()
                .satisfies(message -> assertThat(message.more()).isEqualTo(1_500 - Notification.MOST_ALERTS));
        tick(context, DUE.plus(RouteSettings.GROUP_INTERVAL));

        assertThat(sent(context).get(1).alerts()).containsExactly(alert("svitlo", 1_500));
    }

    @Test
    void tellsNothingThatIsTakenBackWhileItGoesThroughAGroup() {
        GroupAlerts step = step();
        MockProcessorContext<String, Notification> context = start(step, Duration.ZERO);
        many("svitlo", 1_500).forEach(alert -> step.process(record(alert)));
        tick(context, DUE);
        step.process(record(alert("svitlo", 0, AlertStatus.RESOLVED)));

        tick(context, DUE);
        tick(context, DUE);

        assertThat(sent(context)).singleElement().satisfies(message -> {
            assertThat(message.alerts()).doesNotContain(alert("svitlo", 0)).hasSize(Notification.MOST_ALERTS);
            assertThat(message.more()).isEqualTo(1_499 - Notification.MOST_ALERTS);
        });
    }

    @Test
    void tellsTheEndOfWhatIsErasedWhileItGoesThroughAGroup() {
        GroupAlerts step = step();
        MockProcessorContext<String, Notification> context = start(step, Duration.ZERO);
        step.process(record(alert("svitlo", 0)));
        tick(context, DUE);
        Alert end = alert("svitlo", 0, AlertKind.ANSWERED, AlertStatus.RESOLVED, "answered");
        step.process(record(end));
        many("svitlo", 1_500).subList(1, 1_500).forEach(alert -> step.process(record(alert)));
        Duration due = DUE.plus(RouteSettings.GROUP_INTERVAL);
        tick(context, due);

        step.process(record(alert("svitlo", 0, AlertKind.NEGATIVE_REVIEW, AlertStatus.RESOLVED, Decision.ERASED)));
        tick(context, due);

        assertThat(sent(context))
                .hasSize(3)
                .filteredOn(message -> message.replaces() != null)
                .singleElement()
                .satisfies(message -> assertThat(message.alerts()).containsExactly(end));
    }

    @Test
    void tellsEachOnceAndKeepsNothingWhenItIsKilledBeforeAllIsDeleted() {
        GroupAlerts before = step();
        MockProcessorContext<String, Notification> context = start(before, Duration.ZERO);
        many("svitlo", 2_500).forEach(alert -> before.process(record(alert)));
        tick(context, DUE);

        MockProcessorContext<String, Notification> second = start(step(), DUE);
        IntStream.range(0, 3).forEach(i -> tick(second, DUE));
        assertThat(sent(second)).hasSize(1);
        assertThat(pending.approximateNumEntries()).isPositive();
        MockProcessorContext<String, Notification> third = start(step(), DUE);
        IntStream.range(0, 3).forEach(i -> tick(third, DUE));

        assertThat(context.forwarded()).isEmpty();
        assertThat(third.forwarded()).isEmpty();
        assertThat(pending.approximateNumEntries()).isZero();
    }

    private static void tick(MockProcessorContext<String, Notification> context, Duration later) {
        context.scheduledPunctuators()
                .get(0)
                .getPunctuator()
                .punctuate(Messages.T.plus(later).toEpochMilli());
    }

    private static List<Notification> sent(MockProcessorContext<String, Notification> context) {
        return context.forwarded().stream()
                .<Notification>map(sent -> sent.record().value())
                .toList();
    }

    private static Record<String, Alert> record(Alert alert) {
        return new Record<>("console", alert, Messages.T.toEpochMilli());
    }

    private static List<Alert> many(String brand, int count) {
        return IntStream.range(0, count).mapToObj(i -> alert(brand, i)).toList();
    }

    private static Alert alert(String brand, int number) {
        return alert(brand, number, AlertStatus.FIRING);
    }

    private static Alert alert(String brand, int number, AlertStatus status) {
        return alert(brand, number, AlertKind.NEGATIVE_REVIEW, status, "opened");
    }

    private static Alert alert(String brand, int number, AlertKind kind, AlertStatus status, String step) {
        return new Alert(
                brand + number,
                kind,
                status,
                "portal/" + brand + number,
                brand,
                "portal",
                null,
                null,
                Messages.T,
                null,
                1,
                step,
                0,
                null,
                "Unhappy customer",
                null,
                List.of("console"),
                null,
                null,
                null,
                null);
    }
}
