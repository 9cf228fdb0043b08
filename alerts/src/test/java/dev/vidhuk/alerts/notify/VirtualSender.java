package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Notification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Couriers as the sender has them, one for each receiver, on a clock that moves when told; none of them ever waits for real. */
public final class VirtualSender implements AutoCloseable {
    private static final SenderSettings SETTINGS =
            new SenderSettings(3, Duration.ofDays(3), Duration.ofSeconds(1), Duration.ofSeconds(2), 32);

    private final FakeKafka kafka = new FakeKafka();
    private final DeliveryLog log = new DeliveryLog(kafka.producer(), FakeKafka.TOPICS);
    private final Parcel.Share share = new Parcel.Share(
            new TopicPartition(FakeKafka.TOPICS.notifications().name(), 0),
            new OldestUndelivered(0),
            DeliveredBefore.nothing(Duration.ofDays(30)),
            new AtomicBoolean());
    private final Map<String, Worker> workers = new LinkedHashMap<>();
    private final Clock clock = new VirtualClock();
    private Instant now;
    private long offset;

    public VirtualSender(Instant now) {
        this.now = now;
    }

    /** What the receivers have for a clock. */
    public Clock clock() {
        return clock;
    }

    /** One more receiver; before the first message. */
    public void receiver(String name, Notifier notifier) {
        Worker worker = new Worker(name, notifier);
        workers.put(name, worker);
        worker.thread.start();
    }

    /** Hands these over, and returns when each receiver has its messages or waits for a later time. */
    public synchronized void carry(List<Notification> notifications, Instant then) throws InterruptedException {
        now = then;
        for (Notification notification : notifications) {
            Objects.requireNonNull(workers.get(notification.receiver())).records.add(record(notification));
        }
        notifyAll();
        while (workers.values().stream().anyMatch(this::mayGoOn)) {
            wait();
        }
    }

    private boolean mayGoOn(Worker worker) {
        return switch (worker.state) {
            case WORKING -> true;
            case IDLE -> !worker.records.isEmpty();
            case RESTING -> !worker.until.isAfter(now);
        };
    }

    private ConsumerRecord<byte[], byte[]> record(Notification notification) {
        byte[] key = notification.receiver().getBytes(StandardCharsets.UTF_8);
        byte[] value = FakeKafka.TOPICS
                .notifications()
                .value()
                .serializer()
                .serialize(FakeKafka.TOPICS.notifications().name(), notification);
        return new ConsumerRecord<>(FakeKafka.TOPICS.notifications().name(), 0, offset++, key, value);
    }

    // each says once that it waits: who woke the others at each waking would be woken by them, for ever
    private synchronized void rest(Worker worker, Duration pause) throws InterruptedException {
        worker.until = now.plus(pause);
        if (worker.until.isAfter(now)) {
            worker.state = State.RESTING;
            notifyAll();
        }
        while (worker.until.isAfter(now)) {
            wait();
        }
        worker.state = State.WORKING;
    }

    private synchronized ConsumerRecord<byte[], byte[]> next(Worker worker) throws InterruptedException {
        if (worker.records.isEmpty()) {
            worker.state = State.IDLE;
            notifyAll();
        }
        while (worker.records.isEmpty()) {
            wait();
        }
        worker.state = State.WORKING;
        return worker.records.remove();
    }

    private enum State {
        IDLE,
        WORKING,
        RESTING
    }

    private final class Worker {
        private final Queue<ConsumerRecord<byte[], byte[]>> records = new ArrayDeque<>();
        private final Courier courier;
        private final Thread thread;
        private State state = State.IDLE;
        private Instant until = Instant.MIN;

        Worker(String name, Notifier notifier) {
            this.courier =
                    new Courier(notifier, log, FakeKafka.TOPICS, SETTINGS, null, clock, pause -> rest(this, pause));
            this.thread = new Thread(this::work, "virtual-sender-" + name);
            thread.setDaemon(true);
        }

        private void work() {
            try {
                while (true) {
                    ConsumerRecord<byte[], byte[]> record = next(this);
                    courier.deliver(new Parcel(share, record.offset(), record), record);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // closing
            }
        }
    }

    private final class VirtualClock extends Clock {
        @Override
        public Instant instant() {
            synchronized (VirtualSender.this) {
                return now;
            }
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }

    @Override
    public void close() throws InterruptedException {
        List<Worker> all = new ArrayList<>(workers.values());
        all.forEach(worker -> worker.thread.interrupt());
        for (Worker worker : all) {
            worker.thread.join();
        }
    }
}
