package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service of alerts alone in a child JVM, killed again and again while deadlines fall due. What is answered or
 * acknowledged while it is down waits in the log when it comes back, behind deadlines that are past by then.
 */
class DeadlineKillTest {
    private static final long SEED = Long.getLong("vidhuk.seed", 20261122L);
    private static final int KILLS = Integer.getInteger("vidhuk.kills", 3);
    private static final int DEADLINES = Integer.getInteger("vidhuk.deadlines", 300);
    /** From the writing of complaints until the first of them is due: time enough to open their cases. */
    private static final Duration LEAD = Duration.ofMillis(1_500);
    /** All deadlines of a round are within this. */
    private static final Duration SPAN = Duration.ofMillis(1_500);

    private static final Topics TOPICS = new Topics("vidhuk.", 6);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<Fate, Set<String>> fates = new EnumMap<>(Fate.class);
    private final List<Complaint> unwitnessed = new ArrayList<>();
    private int number;

    private enum Fate {
        UNANSWERED,
        ANSWERED_MEANWHILE,
        ACKNOWLEDGED_MEANWHILE
    }

    @Test
    void saysEachDeadlineOnceAndNoneThatWasMetWhileItWasDown() throws Exception {
        System.out.println("seed " + SEED + ", " + KILLS + " kills, " + DEADLINES + " deadlines");
        for (Fate fate : Fate.values()) {
            fates.put(fate, new TreeSet<>());
        }
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            KafkaSettings kafka = settings(broker);
            Path config = configuration(broker);
            Path output = folder.resolve("output.txt");

            try (TopicPen pen = new TopicPen(kafka)) {
                for (int kill = 0; kill < KILLS; kill++) {
                    List<Complaint> due;
                    try (ChildProcess child = ChildProcess.start(output, "alerts", "--config", config.toString())) {
                        awaitWork(child, kafka, pen);
                        due = killAmidDeadlines(child, pen);
                    }
                    goOnWithout(due, Instant.now(), pen);
                }
                try (ChildProcess child = ChildProcess.start(output, "alerts", "--config", config.toString())) {
                    witness(pen);
                    await().atMost(120, TimeUnit.SECONDS).until(() -> child.alive() && allIsDecided(kafka));
                    assertThat(child.stop()).as("exit code").isEqualTo(143);
                }
            }

            eachDeadlineIsSaidOnce(kafka);
            nothingIsSaidOfWhatWasMet(kafka);
            assertThat(TopicLog.of(kafka, TOPICS.deadLetters())).isEmpty();
            assertThat(Files.readString(output)).doesNotContain("Exception");
        }
    }

    /** Waits until a new complaint gets its case; and people go on seeing what was unanswered. */
    private void awaitWork(ChildProcess child, KafkaSettings kafka, TopicPen pen) throws Exception {
        Complaint probe = complaint(Instant.now().plus(Complaint.REPLY_WITHIN));
        pen.write(TOPICS.taggedReviews(), probe.id(), probe.unanswered(Instant.now()));
        witness(pen);
        await().atMost(60, TimeUnit.SECONDS)
                .until(() ->
                        child.alive() && TopicLog.latest(kafka, TOPICS.cases()).containsKey(probe.id()));
    }

    private List<Complaint> killAmidDeadlines(ChildProcess child, TopicPen pen) throws Exception {
        List<Complaint> due = new ArrayList<>();
        Instant first = Instant.now().plus(LEAD);
        int count = DEADLINES / KILLS;
        for (int i = 0; i < count; i++) {
            Complaint complaint = complaint(first.plus(SPAN.multipliedBy(i).dividedBy(count)));
            due.add(complaint);
            pen.write(TOPICS.taggedReviews(), complaint.id(), complaint.unanswered(Instant.now()));
        }
        pen.flush();
        awaitUntil(first.plusMillis(random.nextLong(SPAN.toMillis() * 2 / 3)));
        child.kill();
        return due;
    }

    /** While the service is down, people work: they answer some that are not due yet, and acknowledge others. */
    private void goOnWithout(List<Complaint> due, Instant killedAt, TopicPen pen) throws Exception {
        for (Complaint complaint : due) {
            Fate fate = complaint.dueAt().isAfter(killedAt)
                    ? Fate.values()[random.nextInt(Fate.values().length)]
                    : Fate.UNANSWERED;
            ids(fate).add(complaint.id());
            switch (fate) {
                case ANSWERED_MEANWHILE ->
                    pen.write(TOPICS.taggedReviews(), complaint.id(), complaint.answered(Instant.now()));
                case ACKNOWLEDGED_MEANWHILE -> {
                    pen.write(TOPICS.caseActions(), complaint.id(), acknowledgement(complaint));
                    unwitnessed.add(complaint);
                }
                case UNANSWERED -> unwitnessed.add(complaint);
            }
        }
        pen.flush();
        awaitUntil(due.get(due.size() - 1).dueAt().plusMillis(100));
        // some of the witnesses wait in the log too, the others come when the service is back
        List<Complaint> later = new ArrayList<>();
        unwitnessed.removeIf(complaint -> random.nextBoolean() && later.add(complaint));
        witness(pen);
        unwitnessed.addAll(later);
    }

    /** A fetch that began after the deadline shows no answer. */
    private void witness(TopicPen pen) throws Exception {
        Instant now = Instant.now();
        unwitnessed.forEach(complaint -> pen.write(TOPICS.taggedReviews(), complaint.id(), complaint.unanswered(now)));
        unwitnessed.clear();
        pen.flush();
    }

    private Complaint complaint(Instant dueAt) {
        // a site says when something was published to the millisecond at best
        return new Complaint(
                "portal-" + random.nextInt(8) + "/" + ++number, Instant.ofEpochMilli(dueAt.toEpochMilli()));
    }

    private CaseAction acknowledgement(Complaint complaint) {
        Instant now = Instant.now();
        return new CaseAction(
                "act-" + complaint.id(),
                complaint.id(),
                1,
                ActionKind.ACKNOWLEDGE,
                "olha",
                now,
                now.plus(Duration.ofHours(2)),
                null,
                null,
                null);
    }

    private static void awaitUntil(Instant then) {
        await().atMost(60, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !Instant.now().isBefore(then));
    }

    private boolean allIsDecided(KafkaSettings kafka) {
        Map<String, Case> cases = TopicLog.latest(kafka, TOPICS.cases());
        return all(Fate.UNANSWERED, cases, c -> Boolean.TRUE.equals(c.verified()))
                && all(Fate.ANSWERED_MEANWHILE, cases, c -> c.status() == CaseStatus.ANSWERED)
                && all(Fate.ACKNOWLEDGED_MEANWHILE, cases, c -> c.status() == CaseStatus.ACKNOWLEDGED)
                && all(Fate.ACKNOWLEDGED_MEANWHILE, cases, c -> Boolean.TRUE.equals(c.verified()));
    }

    private boolean all(Fate fate, Map<String, Case> cases, Predicate<Case> state) {
        return ids(fate).stream().map(cases::get).allMatch(c -> c != null && state.test(c));
    }

    private void eachDeadlineIsSaidOnce(KafkaSettings kafka) {
        List<Alert> alerts = alerts(kafka);
        List<Alert> told = alerts.stream()
                .filter(alert ->
                        alert.kind() == AlertKind.OVERDUE && !alert.receivers().isEmpty())
                .toList();

        assertThat(alerts.stream().map(alert -> alert.id() + alert.status())).doesNotHaveDuplicates();
        assertThat(told.stream().map(Alert::subject)).containsExactlyInAnyOrderElementsOf(ids(Fate.UNANSWERED));
        assertThat(told).allMatch(alert -> Boolean.TRUE.equals(alert.verified()));
        System.out.println(alerts.size() + " alerts; " + told.size() + " overdue, "
                + ids(Fate.ANSWERED_MEANWHILE).size() + " answered and "
                + ids(Fate.ACKNOWLEDGED_MEANWHILE).size() + " acknowledged while it was down");
    }

    private void nothingIsSaidOfWhatWasMet(KafkaSettings kafka) {
        Set<String> met = new TreeSet<>(ids(Fate.ANSWERED_MEANWHILE));
        met.addAll(ids(Fate.ACKNOWLEDGED_MEANWHILE));
        Set<String> overdue = alerts(kafka).stream()
                .filter(alert -> alert.kind() == AlertKind.OVERDUE)
                .map(Alert::subject)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(met).as("what people did while it was down").hasSizeGreaterThan(KILLS);
        // not even as unverified
        assertThat(overdue).doesNotContainAnyElementsOf(met);
    }

    private static List<Alert> alerts(KafkaSettings kafka) {
        return TopicLog.of(kafka, TOPICS.alerts()).stream()
                .map(entry -> Objects.requireNonNull(entry.value()))
                .toList();
    }

    private Set<String> ids(Fate fate) {
        return Objects.requireNonNull(fates.get(fate));
    }

    private static KafkaSettings settings(EmbeddedKafka broker) {
        KafkaSettings kafka = new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), TOPICS, null);
        try (Admin admin = Admin.create(kafka.admin())) {
            new TopicAdmin(admin).create(TOPICS.all());
        }
        return kafka;
    }

    private Path configuration(EmbeddedKafka broker) throws IOException {
        // a fixed name: else each start waits until the session of the one that was killed is over
        String yaml = """
                kafka: {bootstrap.servers: "%s", data: ./data, instance: killed}
                brands: [{name: svitlo}]
                policies: [{name: fast, replyWithin: %s}]
                receivers: [{name: console, console: {}}]
                route: {receiver: console, groupWait: 1s, groupInterval: 1s}
                """.formatted(broker.bootstrap(), Complaint.REPLY_WITHIN);
        return Files.writeString(folder.resolve("vidhuk.yaml"), yaml);
    }
}
