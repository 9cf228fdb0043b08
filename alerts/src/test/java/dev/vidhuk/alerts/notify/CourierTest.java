package dev.vidhuk.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.DeliveryOutcome;
import dev.vidhuk.events.Notification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourierTest {
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final SenderSettings SETTINGS =
            new SenderSettings(3, PATIENCE, Duration.ofMinutes(1), LONGEST_PAUSE, 32);
    private static final Instant T = Messages.T;

    private long offset;
    private @Nullable NotifyException failure;

    private final VirtualTime time = new VirtualTime();
    private final FakeKafka kafka = new FakeKafka();
    private final OldestUndelivered progress = new OldestUndelivered(0);
    private final Parcel.Share share = new Parcel.Share(
            new TopicPartition(FakeKafka.TOPICS.notifications().name(), 0),
            progress,
            DeliveredBefore.nothing(Duration.ofDays(30)),
            new AtomicBoolean());
    private final Courier courier = new Courier(
            (notification, earlier) -> attempt(),
            new DeliveryLog(kafka.producer(), FakeKafka.TOPICS),
            FakeKafka.TOPICS,
            SETTINGS,
            ReceiverSettings.console(),
            time,
            pause -> time.sleep(pause.isNegative() ? Duration.ZERO : pause));

    private Optional<String> attempt() throws NotifyException {
        if (failure != null) {
            throw failure;
        }
        return Optional.empty();
    }

    @Test
    void givesUpAllThatWaitsOnceAReceiverIsDeadForThreeDaysAndTellsTheFallback() throws InterruptedException {
        failure = NotifyException.later("HTTP 503", null, null);

        carry("n1", "n2", "n3");

        assertThat(time.instant()).isEqualTo(T.plus(PATIENCE));
        assertThat(kafka.deliveries()).extracting(Delivery::outcome).containsOnly(DeliveryOutcome.GIVEN_UP);
        assertThat(kafka.deliveries().subList(1, 3))
                .extracting(Delivery::attempts)
                .containsExactly(1, 1);
        assertThat(kafka.written("vidhuk.dead-letters")).hasSize(3);
        assertThat(kafka.read(FakeKafka.TOPICS.alerts()))
                .hasSize(3)
                .extracting(Alert::kind)
                .containsOnly(AlertKind.DELIVERY_FAILED);
    }

    @Test
    void waitsNoLongerThanItsPatienceHoweverLongTheServiceAsks() throws InterruptedException {
        failure = NotifyException.later("HTTP 503", Duration.ofDays(1000), null);

        carry("n1");

        assertThat(time.instant()).isEqualTo(T.plus(PATIENCE));
        assertThat(kafka.deliveries())
                .singleElement()
                .returns(DeliveryOutcome.GIVEN_UP, Delivery::outcome)
                .returns(2, Delivery::attempts);
    }

    @Test
    void hasAllItsPatienceAgainAfterASuccess() throws InterruptedException {
        failure = NotifyException.later("HTTP 503", null, null);
        carry("n1");
        failure = null;
        carry("n2");
        failure = NotifyException.later("HTTP 503", null, null);

        carry("n3");

        assertThat(time.instant()).isEqualTo(T.plus(PATIENCE).plus(PATIENCE));
    }

    @Test
    void hasAllItsPatienceAgainWhereNothingWasTriedForLong() throws InterruptedException {
        failure = NotifyException.later("HTTP 503", null, null);
        carry("n1");
        time.sleep(PATIENCE.plusMillis(1));
        Instant later = time.instant();

        carry("n2");

        assertThat(time.instant()).isEqualTo(later.plus(PATIENCE));
    }

    @Test
    void takesARefusalForNoOutage() throws InterruptedException {
        failure = NotifyException.refused("HTTP 404");
        carry("n1");
        time.sleep(PATIENCE.minusHours(1));
        Instant later = time.instant();
        failure = NotifyException.later("HTTP 503", null, null);

        carry("n2");

        assertThat(time.instant()).isEqualTo(later.plus(PATIENCE));
    }

    private void carry(String... ids) throws InterruptedException {
        for (String id : ids) {
            Notification notification = Messages.to("owner", id);
            byte[] value = FakeKafka.TOPICS
                    .notifications()
                    .value()
                    .serializer()
                    .serialize(FakeKafka.TOPICS.notifications().name(), notification);
            ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                    FakeKafka.TOPICS.notifications().name(),
                    0,
                    offset++,
                    "owner".getBytes(StandardCharsets.UTF_8),
                    value);
            progress.read(record.offset());
            courier.deliver(new Parcel(share, record.offset(), record), record);
        }
    }
}
