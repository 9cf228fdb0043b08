package dev.vidhuk.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.DeliveryOutcome;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class SenderTest {
    private static final SenderSettings SETTINGS =
            new SenderSettings(2, Duration.ofDays(1), Duration.ofMillis(1), Duration.ofMillis(5), 2);
    private static final ReceiverSettings FALLBACK = ReceiverSettings.console();

    private final FakeKafka kafka = new FakeKafka();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<Throwable> deaths = new CopyOnWriteArrayList<>();
    private final Notifier good = (notification, earlier) -> {
        received.add(notification.receiver() + " " + notification.id());
        return Optional.of("external-" + notification.id());
    };

    private Sender sender(Map<String, Notifier> notifiers) {
        return new Sender(kafka, FakeKafka.TOPICS, notifiers, FALLBACK, SETTINGS, Clock.systemUTC(), deaths::add);
    }

    @Test
    void deliversEachMessageAndRecordsIt() {
        kafka.notification(Messages.to("shop-team", "n1"));
        kafka.notification(Messages.to("shop-team", "n2"));

        try (Sender sender = sender(Map.of("shop-team", good))) {
            sender.start();
            await().until(() -> kafka.committed() == 2);
        }

        assertThat(received).containsExactly("shop-team n1", "shop-team n2");
        assertThat(kafka.deliveries())
                .extracting(Delivery::outcome, Delivery::externalId, Delivery::attempts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DeliveryOutcome.DELIVERED, "external-n1", 1),
                        org.assertj.core.groups.Tuple.tuple(DeliveryOutcome.DELIVERED, "external-n2", 1));
        assertThat(kafka.written("vidhuk.deliveries"))
                .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                .containsExactly("shop-team|n1", "shop-team|n2");
    }

    @Test
    void isNotStoppedByADeadReceiverAndCommitsOnlyUpToItsOldestMessage() {
        CountDownLatch dead = new CountDownLatch(1);
        Notifier hanging = (notification, earlier) -> {
            dead.await();
            return Optional.empty();
        };
        kafka.notification(Messages.to("shop-team", "n1"));
        for (int i = 0; i < 10; i++) {
            kafka.notification(Messages.to("owner", "dead" + i));
            kafka.notification(Messages.to("shop-team", "live" + i));
        }

        try (Sender sender = sender(Map.of("shop-team", good, "owner", hanging))) {
            sender.start();
            await().until(() -> received.size() == 11 && kafka.committed() == 1);
            long stuckAt = kafka.committed();
            dead.countDown();
            await().until(() -> kafka.committed() == 21);

            assertThat(stuckAt).isEqualTo(1);
        }

        assertThat(kafka.deliveries()).hasSize(21);
    }

    @Test
    void readsAgainFromTheLogWhatDidNotFitIntoMemoryInItsOrder() {
        CountDownLatch slow = new CountDownLatch(1);
        Notifier first = (notification, earlier) -> {
            slow.await();
            return good.send(notification, earlier);
        };
        for (int i = 0; i < 8; i++) {
            kafka.notification(Messages.to("owner", "n" + i));
        }

        try (Sender sender = sender(Map.of("owner", first))) {
            sender.start();
            slow.countDown();
            await().until(() -> kafka.committed() == 8);
        }

        assertThat(received)
                .containsExactly(
                        "owner n0", "owner n1", "owner n2", "owner n3", "owner n4", "owner n5", "owner n6", "owner n7");
    }

    @Test
    void makesDeadLettersOfWhatTheLogForgetsBeforeItsTurnComes() {
        CountDownLatch slow = new CountDownLatch(1);
        Notifier first = (notification, earlier) -> {
            slow.await();
            return good.send(notification, earlier);
        };
        for (int i = 0; i < 8; i++) {
            kafka.notification(Messages.to("owner", "n" + i));
        }
        kafka.notification(Messages.to("shop-team", "behind"));
        kafka.expireBefore(6);

        try (Sender sender = sender(Map.of("owner", first, "shop-team", good))) {
            sender.start();
            await().until(() -> received.contains("shop-team behind"));
            slow.countDown();
            await().until(() -> kafka.committed() == 9);
        }

        assertThat(received)
                .contains("owner n0", "owner n1", "owner n6", "owner n7")
                .doesNotContain("owner n3", "owner n4", "owner n5");
        List<ProducerRecord<byte[], byte[]>> letters = kafka.written("vidhuk.dead-letters");
        assertThat(letters)
                .hasSize(9 - received.size())
                .extracting(letter -> header(letter, DeadLetters.OFFSET))
                .contains("3", "4", "5");
        assertThat(letters).allSatisfy(letter -> {
            assertThat(kind(letter)).isEqualTo("expired");
            assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("vidhuk.notifications");
            assertThat(new String(letter.key(), StandardCharsets.UTF_8)).isEqualTo("owner");
            assertThat(letter.value()).isNull();
        });
    }

    @Test
    void triesAgainUntilItGoesThrough() {
        AtomicInteger attempts = new AtomicInteger();
        Notifier flaky = (notification, earlier) -> {
            if (attempts.incrementAndGet() < 4) {
                throw NotifyException.later("down", null, null);
            }
            return Optional.empty();
        };
        kafka.notification(Messages.to("owner", "n1"));

        try (Sender sender = sender(Map.of("owner", flaky))) {
            sender.start();
            await().until(() -> kafka.committed() == 1);
        }

        assertThat(kafka.deliveries())
                .singleElement()
                .satisfies(d -> assertThat(d.attempts()).isEqualTo(4));
    }

    @Test
    void givesUpARefusedMessageIntoTheDeadLettersAndTellsTheFallback() {
        kafka.notification(Messages.to("owner", "n1"));
        Notifier refusing = (notification, earlier) -> {
            throw NotifyException.refused("HTTP 410");
        };

        try (Sender sender = sender(Map.of("owner", refusing))) {
            sender.start();
            await().until(() -> kafka.committed() == 1);
        }

        assertThat(kafka.deliveries()).singleElement().satisfies(d -> {
            assertThat(d.outcome()).isEqualTo(DeliveryOutcome.GIVEN_UP);
            assertThat(d.error()).isEqualTo("HTTP 410");
        });
        assertThat(kafka.written("vidhuk.dead-letters"))
                .extracting(SenderTest::kind)
                .containsExactly("given-up");
        assertThat(kafka.read(FakeKafka.TOPICS.alerts()))
                .extracting(Alert::kind)
                .containsExactly(AlertKind.DELIVERY_FAILED);
        assertThat(kafka.read(FakeKafka.TOPICS.notifications()))
                .extracting(Notification::receiver)
                .containsExactly("console");
    }

    @Test
    void makesADeadLetterOfWhatItCannotReadAndGoesOn() {
        kafka.put("shop-team", new byte[] {1, 2, 3});
        kafka.put("shop-team", null);
        kafka.put(
                "shop-team",
                "{\"receiver\":\"shop-team\",\"group\":{},\"alerts\":[]}".getBytes(StandardCharsets.UTF_8));
        kafka.put("nobody", new byte[] {1, 2, 3});
        kafka.notification(Messages.to("shop-team", "n1"));

        try (Sender sender = sender(Map.of("shop-team", good))) {
            sender.start();
            await().until(() -> kafka.committed() == 5);
        }

        assertThat(received).containsExactly("shop-team n1");
        assertThat(kafka.written("vidhuk.dead-letters"))
                .extracting(SenderTest::kind)
                .containsExactlyInAnyOrder("unreadable", "unreadable", "unreadable", "no-receiver");
    }

    @Test
    void passesNothingOverThatWasReadTogetherWithADeadLetterThatCouldNotBeWritten() {
        kafka.takeNoRecords(1);
        kafka.notification(Messages.to("nobody", "n1"));
        kafka.notification(Messages.to("shop-team", "n2"));

        try (Sender sender = sender(Map.of("shop-team", good))) {
            sender.start();
            await().until(() -> kafka.committed() == 2);
        }

        assertThat(received).containsExactly("shop-team n2");
        assertThat(kafka.written("vidhuk.dead-letters"))
                .extracting(SenderTest::kind)
                .containsExactly("no-receiver");
    }

    @Test
    void doesNotRepeatWhatWasDeliveredBeforeACrash() {
        kafka.notification(Messages.to("shop-team", "n1"));
        kafka.notification(Messages.to("shop-team", "n2"));
        kafka.deliveredBefore("shop-team", "n1");

        try (Sender sender = sender(Map.of("shop-team", good))) {
            sender.start();
            await().until(() -> kafka.committed() == 2);
        }

        assertThat(received).containsExactly("shop-team n2");
    }

    @Test
    void takesUpWhatWasGivenUpOnlyUnderAHigherAttempt() {
        kafka.deliveredBefore(
                new Delivery("n1", "shop-team", DeliveryOutcome.GIVEN_UP, null, 3, Messages.T, "HTTP 404", 1));
        kafka.deliveredBefore(
                new Delivery("n2", "shop-team", DeliveryOutcome.DELIVERED, null, 1, Messages.T, null, null));
        kafka.notification(attempt(0, "n1"));
        kafka.notification(attempt(1, "n1"));
        kafka.notification(attempt(1, "n2"));
        kafka.notification(attempt(2, "n1"));

        try (Sender sender = sender(Map.of("shop-team", good))) {
            sender.start();
            await().until(() -> kafka.committed() == 4);
        }

        assertThat(received).containsExactly("shop-team n1");
        assertThat(kafka.deliveries()).extracting(Delivery::attempt).containsExactly(2);
    }

    @Test
    void tellsWhatTheServiceCalledAnEarlierMessageAlsoThatOfAnotherOwner() {
        kafka.notification(Messages.to("shop-team", "n2"));
        kafka.notification(Messages.to("shop-team", "n3"));
        kafka.deliveredBefore(
                new Delivery("n1", "shop-team", DeliveryOutcome.DELIVERED, "external-n1", 1, Messages.T, null, 0));
        Notifier replacing = (notification, earlier) -> {
            received.add(earlier.externalId("n1").orElse("?") + " "
                    + earlier.externalId("n2").orElse("?"));
            return good.send(notification, earlier);
        };

        try (Sender sender = sender(Map.of("shop-team", replacing))) {
            sender.start();
            await().until(() -> kafka.committed() == 2);
        }

        assertThat(received)
                .containsExactly("external-n1 ?", "shop-team n2", "external-n1 external-n2", "shop-team n3");
    }

    @Test
    void leavesWhatIsNotItsOwnAnyMoreToTheNextOwner() {
        AtomicInteger attempts = new AtomicInteger();
        Notifier down = (notification, earlier) -> {
            attempts.incrementAndGet();
            throw NotifyException.later("down", null, null);
        };
        kafka.notification(Messages.to("owner", "n1"));

        try (Sender sender = sender(Map.of("owner", down))) {
            sender.start();
            await().until(() -> attempts.get() > 2);
            kafka.losePartitions();
            int atMost = attempts.get() + 1;

            await().pollDelay(Duration.ofMillis(100)).until(() -> attempts.get() <= atMost);
        }

        assertThat(kafka.deliveries()).isEmpty();
    }

    @Test
    void closesInTheMiddleOfAPauseAndLosesNothing() {
        AtomicInteger attempts = new AtomicInteger();
        SenderSettings patient = new SenderSettings(2, Duration.ofDays(1), Duration.ofHours(1), Duration.ofHours(1), 2);
        kafka.notification(Messages.to("owner", "n1"));
        Notifier down = (notification, earlier) -> {
            attempts.incrementAndGet();
            throw NotifyException.later("down", null, null);
        };

        Sender sender = new Sender(
                kafka, FakeKafka.TOPICS, Map.of("owner", down), null, patient, Clock.systemUTC(), deaths::add);
        sender.start();
        await().until(() -> attempts.get() == 1);
        sender.close();

        assertThat(sender.running()).isFalse();
        assertThat(kafka.deliveries()).isEmpty();
        assertThat(kafka.written("vidhuk.dead-letters")).isEmpty();
    }

    @Test
    void saysThatItIsDeadWhenKafkaTurnsItAway() {
        KafkaException refusal = new TopicAuthorizationException("vidhuk.notifications");
        kafka.fail(refusal);

        try (Sender sender = sender(Map.of("shop-team", good))) {
            sender.start();
            await().until(() -> !sender.running());
        }

        assertThat(deaths).containsExactly(refusal);
    }

    @Test
    void saysThatItIsDeadWhenTheThreadOfAReceiverDies() {
        Error error = new AssertionError("a defect");
        Notifier broken = (notification, earlier) -> {
            throw error;
        };
        kafka.notification(Messages.to("owner", "n1"));

        try (Sender sender = sender(Map.of("owner", broken))) {
            sender.start();
            await().until(() -> !deaths.isEmpty());
        }

        assertThat(deaths).containsExactly(error);
    }

    @Test
    void deliversThoughKafkaDidNotAnswerWhenThePartitionBecameItsOwn() {
        kafka.answerNotForPositions();
        kafka.notification(Messages.to("shop-team", "n1"));
        kafka.notification(Messages.to("shop-team", "n2"));
        kafka.deliveredBefore("shop-team", "n1");

        try (Sender sender = sender(Map.of("shop-team", good))) {
            sender.start();
            await().until(() -> kafka.committed() == 2);
        }

        assertThat(received).containsExactly("shop-team n2");
        assertThat(deaths).isEmpty();
    }

    private static Notification attempt(int attempt, String id) {
        return new Notification(
                id, "shop-team", "console", Messages.T, Messages.T, Map.of(), List.of(), 0, null, null, attempt);
    }

    private static String kind(ProducerRecord<byte[], byte[]> letter) {
        return header(letter, DeadLetters.KIND);
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
