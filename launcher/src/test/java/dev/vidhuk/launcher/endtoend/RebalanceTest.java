package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.Services;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.config.Web;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A second instance of alerts joins while deadlines fall due, and the first one leaves. */
class RebalanceTest {
    private static final Topics TOPICS = new Topics("vidhuk.", 6);
    private static final int DEADLINES = 300;
    /** Until the first deadline: time enough to open the cases. */
    private static final Duration LEAD = Duration.ofSeconds(3);
    /** All deadlines fall within this, and both moves of the cases with them. */
    private static final Duration SPAN = Duration.ofSeconds(12);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final List<Throwable> deaths = new CopyOnWriteArrayList<>();
    private final Web web = new Web();

    @Test
    void casesMoveFromOneInstanceToAnotherAndEachDeadlineIsSaidOnce() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            KafkaSettings kafka = kafka(broker, null);
            try (Admin admin = Admin.create(kafka.admin())) {
                new TopicAdmin(admin).create(TOPICS.all());
            }
            try (TopicPen pen = new TopicPen(kafka);
                    Services first = alerts(broker, "first")) {
                open(
                        pen,
                        kafka,
                        List.of(new Complaint("portal/probe", Instant.now().plus(Complaint.REPLY_WITHIN))));
                List<Complaint> complaints = complaints(Instant.now().plus(LEAD));
                open(pen, kafka, complaints);

                awaitUntil(complaints.get(DEADLINES / 4).dueAt());
                try (Services second = alerts(broker, "second")) {
                    awaitUntil(complaints.get(DEADLINES / 2).dueAt());
                    first.close();
                    awaitUntil(complaints.get(DEADLINES - 1).dueAt());
                    witness(pen, complaints);
                    await().atMost(60, TimeUnit.SECONDS)
                            .untilAsserted(() ->
                                    assertThat(undecided(kafka, complaints)).isEmpty());
                    assertThat(second).isNotNull();
                }
                eachIsSaidOnce(kafka, complaints);
            }
        }
        assertThat(deaths).isEmpty();
    }

    private static List<Complaint> complaints(Instant first) {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < DEADLINES; i++) {
            Instant due = first.plus(SPAN.multipliedBy(i).dividedBy(DEADLINES));
            complaints.add(new Complaint("portal-" + i % 8 + "/" + i, Instant.ofEpochMilli(due.toEpochMilli())));
        }
        return complaints;
    }

    private static void open(TopicPen pen, KafkaSettings kafka, List<Complaint> complaints) throws Exception {
        witnessAt(pen, complaints, Instant.now());
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> TopicLog.latest(kafka, TOPICS.cases())
                        .keySet()
                        .containsAll(complaints.stream().map(Complaint::id).toList()));
    }

    private static void witness(TopicPen pen, List<Complaint> complaints) throws Exception {
        witnessAt(pen, complaints, Instant.now());
    }

    private static void witnessAt(TopicPen pen, List<Complaint> complaints, Instant checkedAt) throws Exception {
        complaints.forEach(
                complaint -> pen.write(TOPICS.taggedReviews(), complaint.id(), complaint.unanswered(checkedAt)));
        pen.flush();
    }

    private static List<String> undecided(KafkaSettings kafka, List<Complaint> complaints) {
        Map<String, Case> cases = TopicLog.latest(kafka, TOPICS.cases());
        return complaints.stream()
                .filter(complaint -> {
                    Case current = cases.get(complaint.id());
                    return current == null || !Boolean.TRUE.equals(current.verified());
                })
                .map(Complaint::id)
                .toList();
    }

    private static void eachIsSaidOnce(KafkaSettings kafka, List<Complaint> complaints) {
        List<Alert> alerts = TopicLog.of(kafka, TOPICS.alerts()).stream()
                .map(entry -> Objects.requireNonNull(entry.value()))
                .toList();

        assertThat(alerts.stream().map(alert -> alert.id() + alert.status())).doesNotHaveDuplicates();
        assertThat(alerts)
                .filteredOn(alert -> alert.kind() == AlertKind.OVERDUE && Boolean.TRUE.equals(alert.verified()))
                .extracting(Alert::subject)
                .containsExactlyInAnyOrderElementsOf(
                        complaints.stream().map(Complaint::id).toList());
    }

    private Services alerts(EmbeddedKafka broker, String instance) throws ConfigurationException {
        String yaml = """
                kafka: {bootstrap.servers: "%s", data: ./%s}
                brands: [{name: svitlo}]
                policies: [{name: fast, replyWithin: %s}]
                route: {receiver: console, groupWait: 1s, groupInterval: 1s}
                """.formatted(broker.bootstrap(), instance, Complaint.REPLY_WITHIN);
        Configuration configuration = ConfigurationFile.parse(yaml, "test", folder, Instant.EPOCH, variable -> null);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Services.start(
                EnumSet.of(Service.ALERTS), configuration, kafka(broker, instance), web, nowhere, deaths::add);
    }

    private static KafkaSettings kafka(EmbeddedKafka broker, @Nullable String instance) {
        return new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), TOPICS, instance);
    }

    private static void awaitUntil(Instant then) {
        await().atMost(60, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !Instant.now().isBefore(then));
    }
}
