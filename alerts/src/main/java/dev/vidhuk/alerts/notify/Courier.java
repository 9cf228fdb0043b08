package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.DeliveryOutcome;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages to one receiver: tries until each is delivered or to be given up, and records which. For one thread. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Notifier notifier;
    private final DeliveryLog log;
    private final Topics topics;
    private final SenderSettings settings;
    private final @Nullable ReceiverSettings fallback;
    private final Backoff backoff;
    private final Clock clock;
    private final Rest rest;
    private final Outage outage;

    Courier(
            Notifier notifier,
            DeliveryLog log,
            Topics topics,
            SenderSettings settings,
            @Nullable ReceiverSettings fallback,
            Clock clock,
            Rest rest) {
        this.notifier = notifier;
        this.log = log;
        this.topics = topics;
        this.settings = settings;
        this.fallback = fallback;
        this.backoff = new Backoff(settings, RandomGenerator.getDefault());
        this.clock = clock;
        this.rest = rest;
        this.outage = new Outage(settings.giveUpAfter());
    }

    /**
     * Delivers a message or gives it up; one that nobody can make sense of must not stop those behind it.
     *
     * @param parcel it stops without having done either when this is no longer ours
     */
    void deliver(Parcel parcel, ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            take(parcel, record);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "a message at {} of {} cannot be taken",
                    record.offset(),
                    parcel.share().partition(),
                    e);
            unreadable(parcel, record, e.toString());
        }
    }

    private void unreadable(Parcel parcel, ConsumerRecord<byte[], byte[]> record, @Nullable String why)
            throws InterruptedException {
        log.deadLetter(record, "unreadable", why);
        parcel.done();
    }

    private void take(Parcel parcel, ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        Notification notification;
        try {
            notification = read(record);
        } catch (SerializationException e) {
            unreadable(parcel, record, e.getMessage());
            return;
        }
        if (parcel.share().before().contains(notification)) {
            parcel.done();
            return;
        }
        rest.until(Duration.between(clock.instant(), notification.notBefore()));
        deliver(parcel, record, notification);
    }

    private Notification read(ConsumerRecord<byte[], byte[]> record) {
        Notification notification =
                topics.notifications().value().deserializer().deserialize(record.topic(), record.value());
        if (notification == null || notification.notBefore() == null) {
            throw new SerializationException("no message, or one without the time of its sending");
        }
        return notification;
    }

    private void deliver(Parcel parcel, ConsumerRecord<byte[], byte[]> record, Notification notification)
            throws InterruptedException {
        outage.begin(clock.instant());
        int refusals = 0;
        for (int attempts = 1; parcel.ours(); attempts++) {
            try {
                Optional<String> externalId = send(parcel, notification);
                outage.over();
                Delivery delivery =
                        delivery(notification, DeliveryOutcome.DELIVERED, externalId.orElse(null), attempts, null);
                log.write(delivery);
                parcel.share().before().add(delivery);
                parcel.done();
                return;
            } catch (NotifyException e) {
                refusals += e.retryable() ? 0 : 1;
                Duration left = left(e);
                if (refusals >= settings.mostRefusals() || left.isZero() || left.isNegative()) {
                    giveUp(parcel, record, notification, attempts, String.valueOf(e.getMessage()));
                    return;
                }
                LOG.warn("{}: attempt {} failed: {}", notification.receiver(), attempts, e.getMessage());
                Duration pause = backoff.after(attempts, e.retryAfter());
                rest.until(pause.compareTo(left) < 0 ? pause : left);
            }
        }
    }

    // who refuses is there
    private Duration left(NotifyException failure) {
        Instant now = clock.instant();
        if (failure.retryable()) {
            outage.failed(now);
        }
        return outage.left(now);
    }

    private Optional<String> send(Parcel parcel, Notification notification)
            throws NotifyException, InterruptedException {
        DeliveredBefore before = parcel.share().before();
        try {
            return notifier.send(notification, id -> before.externalId(notification.receiver(), id));
        } catch (RuntimeException e) {
            throw NotifyException.refused(e.toString());
        }
    }

    private void giveUp(
            Parcel parcel, ConsumerRecord<byte[], byte[]> record, Notification notification, int attempts, String error)
            throws InterruptedException {
        LOG.error("{}: given up after {} attempts: {}", notification.receiver(), attempts, error);
        log.deadLetter(record, "given-up", error);
        if (fallback != null && !fallback.name().equals(notification.receiver())) {
            Alert alert = DeliveryFailure.alert(notification, fallback.name(), error, clock.instant());
            log.failure(
                    alert,
                    DeliveryFailure.notification(
                            alert, fallback.name(), fallback.way().type()));
        }
        log.write(delivery(notification, DeliveryOutcome.GIVEN_UP, null, attempts, error));
        parcel.done();
    }

    /** Records that a message waited for longer than the log keeps it: only its place is known. */
    void lose(Parcel parcel, String receiver) throws InterruptedException {
        LOG.error("{}: message {} has expired in the log", receiver, parcel.offset());
        TopicPartition from = parcel.share().partition();
        byte[] key = receiver.getBytes(StandardCharsets.UTF_8);
        log.deadLetter(
                new ConsumerRecord<>(from.topic(), from.partition(), parcel.offset(), key, null),
                "expired",
                "the log keeps it no longer, and its turn had not come");
        parcel.done();
    }

    private Delivery delivery(
            Notification notification,
            DeliveryOutcome outcome,
            @Nullable String externalId,
            int attempts,
            @Nullable String error) {
        return new Delivery(
                notification.id(),
                notification.receiver(),
                outcome,
                externalId,
                attempts,
                clock.instant(),
                error,
                notification.attempt());
    }
}
