package dev.vidhuk.alerts;

import dev.vidhuk.alerts.cases.CaseFile;
import dev.vidhuk.alerts.cases.CaseRules;
import dev.vidhuk.alerts.cases.Decision;
import dev.vidhuk.alerts.routing.Inhibitions;
import dev.vidhuk.alerts.routing.RouteTree;
import dev.vidhuk.alerts.sources.SourceHealth;
import dev.vidhuk.alerts.sources.SourceRules;
import dev.vidhuk.alerts.stats.Contribution;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.Topics;
import java.util.Collection;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * All of alerts on one page: tagged reviews, what people do and how polls went in; cases, their journal, response times,
 * alerts, and the outbox of notifications out.
 */
public final class AlertsTopology {
    /** The repartition topic in which people's actions come to their cases. */
    static final String ACTIONS_BY_REVIEW = "case-actions-by-review";

    private AlertsTopology() {}

    /**
     * Builds it.
     *
     * @param backlog holds the steps of deadlines back until what happened during a pause has been read
     * @param polls holds back what is said of sources until the polls of a pause have been read
     */
    public static Topology build(
            StreamsConfig config, Topics topics, AlertSettings settings, Backlog backlog, Backlog polls) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        builder.addStateStore(store(KeepCase.CASES, Serdes.String(), Json.serde(CaseFile.class)));
        builder.addStateStore(store(KeepCase.DUE, Serdes.Bytes(), Serdes.ByteArray()));
        builder.addStateStore(store(WatchSources.HEALTH, Serdes.String(), Json.serde(SourceHealth.class)));
        builder.addStateStore(store(CompareResponse.CONTRIBUTIONS, Serdes.String(), Json.serde(Contribution.class)));
        builder.addStateStore(store(CountResponses.TOTALS, Serdes.String(), Json.serde(ResponseStats.class))
                .withCachingEnabled());
        builder.addStateStore(store(GroupAlerts.GROUPS, Serdes.String(), Json.serde(AlertGroup.class)));
        builder.addStateStore(store(GroupAlerts.PENDING, Serdes.String(), Json.serde(Alert.class)));
        builder.addStateStore(store(GroupAlerts.HELD, Serdes.String(), Json.serde(Alert.class)));
        builder.addStateStore(store(GroupAlerts.ROUNDS, Serdes.String(), Json.serde(Round.class)));
        builder.addStateStore(store(GroupAlerts.TOLD, Serdes.String(), Json.serde(Alert.class)));
        Inhibitions inhibitions = new Inhibitions(settings.inhibit());
        RouteTree routes = new RouteTree(settings.route());
        CaseRules rules = new CaseRules(settings.terms(), routes::receivers);

        KStream<String, CaseEvent> sights = builder.stream(
                        topics.taggedReviews().name(), topics.taggedReviews().consumedAs("read-tagged-reviews"))
                .mapValues(CaseEvent.Sight::new, Named.as("take-sight"));
        KStream<String, Decision> decided = sights.merge(acts(builder, topics), Named.as("join-acts"))
                .process(() -> new KeepCase(rules, backlog), Named.as("keep-case"), KeepCase.CASES, KeepCase.DUE);
        cases(decided).to(topics.cases().name(), topics.cases().producedAs("write-cases"));
        decided.flatMapValues(Decision::entries, Named.as("list-moves"))
                .to(topics.caseJournal().name(), topics.caseJournal().producedAs("write-case-journal"));

        countResponses(decided, topics);

        SourceRules health = new SourceRules(settings.sources(), routes::receivers);
        KStream<String, Alert> stale = builder.stream(
                        topics.sourcePolls().name(), topics.sourcePolls().consumedAs("read-source-polls"))
                .process(() -> new WatchSources(health, polls), Named.as("watch-sources"), WatchSources.HEALTH);
        KStream<String, Alert> alerts = decided.flatMapValues(Decision::alerts, Named.as("list-alerts"))
                .merge(stale, Named.as("join-stale-sources"));
        alerts.to(topics.alerts().name(), topics.alerts().producedAs("write-alerts"));
        KStream<String, Alert> hushes = decided.filter(
                        (id, decision) -> decision.hush() != null, Named.as("choose-hushing"))
                .mapValues(decision -> Objects.requireNonNull(decision.hush()), Named.as("take-hush"));
        KStream<String, Alert> heard = alerts.merge(hushes, Named.as("join-hushes"));
        inhibitors(heard, inhibitions)
                .to(topics.inhibitors().name(), topics.inhibitors().producedAs("write-inhibitors"));
        KStream<String, Alert> digested = decided.flatMapValues(Decision::digested, Named.as("list-digested"));
        Receivers receivers = new Receivers(settings.receivers(), settings.calendars());
        heard.merge(digested, Named.as("join-digested"))
                .flatMap(
                        (subject, alert) -> perReceiver(
                                alert,
                                Gathering.erases(alert) ? receivers.types().keySet() : alert.receivers()),
                        Named.as("list-receivers"))
                .repartition(Repartitioned.with(Serdes.String(), Json.serde(Alert.class))
                        .withName("alerts-by-receiver")
                        .withNumberOfPartitions(topics.partitions()))
                .process(
                        () -> new GroupAlerts(
                                routes, receivers, new MuteBook(inhibitions, topics.silences(), topics.inhibitors())),
                        Named.as("group-alerts"),
                        GroupAlerts.GROUPS,
                        GroupAlerts.PENDING,
                        GroupAlerts.HELD,
                        GroupAlerts.ROUNDS,
                        GroupAlerts.TOLD)
                .to(topics.notifications().name(), topics.notifications().producedAs("write-notifications"));
        // last: the parts of a topology are numbered in this order, and folders of an earlier release by these numbers
        wall(builder, topics.silences().name(), GroupAlerts.SILENCES);
        wall(builder, topics.inhibitors().name(), GroupAlerts.INHIBITORS);
        return builder.build();
    }

    /** What hangs on the wall for all tasks to read: as bytes, since nobody repeats the reading of a topic for one record. */
    private static void wall(StreamsBuilder builder, String topic, String name) {
        builder.globalTable(
                topic,
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-" + name),
                Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(name)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()));
    }

    /** The alerts that may hold others back, while they burn, and the end of each, told or not. */
    private static KStream<String, Alert> inhibitors(KStream<String, Alert> alerts, Inhibitions inhibitions) {
        return alerts.filter(
                        (subject, alert) -> inhibitions.any()
                                && (Gathering.burns(alert) ? inhibitions.mayHold(alert) : Gathering.ends(alert)),
                        Named.as("choose-inhibitors"))
                .map(
                        (subject, alert) -> KeyValue.pair(Round.id(alert), Gathering.burns(alert) ? alert : null),
                        Named.as("take-inhibitors"));
    }

    private static KStream<String, CaseEvent> acts(StreamsBuilder builder, Topics topics) {
        return builder.stream(topics.caseActions().name(), topics.caseActions().consumedAs("read-case-actions"))
                .process(AddressAction::new, Named.as("address-action"))
                .repartition(
                        Repartitioned.with(Serdes.String(), topics.caseActions().value())
                                .withName(ACTIONS_BY_REVIEW)
                                .withNumberOfPartitions(topics.partitions()))
                .mapValues(CaseEvent.Act::new, Named.as("take-act"));
    }

    private static KStream<String, Case> cases(KStream<String, Decision> decided) {
        return decided.filter((id, decision) -> decision.changed() != null, Named.as("choose-changed"))
                .mapValues(decision -> Objects.requireNonNull(decision.changed()), Named.as("take-case"));
    }

    private static void countResponses(KStream<String, Decision> decided, Topics topics) {
        decided.process(
                        CompareResponse::new,
                        Named.as("compare-response"),
                        CompareResponse.CONTRIBUTIONS,
                        KeepCase.CASES)
                .repartition(Repartitioned.with(
                                Serdes.String(), topics.responseStats().value())
                        .withName("response-changes")
                        .withNumberOfPartitions(topics.partitions()))
                .process(CountResponses::new, Named.as("count-responses"), CountResponses.TOTALS)
                .to(topics.responseStats().name(), topics.responseStats().producedAs("write-response-stats"));
    }

    private static Iterable<KeyValue<String, Alert>> perReceiver(Alert alert, Collection<String> receivers) {
        return receivers.stream()
                .map(receiver -> KeyValue.pair(receiver, alert))
                .toList();
    }

    // What is erased leaves the changelog as it leaves the topics.
    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> key, Serde<V> value) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), key, value)
                .withLoggingEnabled(Topics.changelog());
    }
}
