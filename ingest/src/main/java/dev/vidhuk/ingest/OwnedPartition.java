package dev.vidhuk.ingest;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.kafka.KafkaSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A partition of sources while the group says that it is ours: opened by a worker, ticked by the member's thread, each
 * source polled by one worker at a time.
 *
 * <p>When writing fails, the partition is opened anew after a pause. The pause is longer than a session: had another
 * member fenced us, we would have learned by then that the partition is not ours any more.
 */
final class OwnedPartition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnedPartition.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final KafkaSettings kafka;
    private final int number;
    private final Map<String, Turn> turns;
    private final Watch watch;
    private final FairWorkers workers;
    private final Clock clock;

    private @Nullable SourcePartition open;
    private boolean opening;
    private boolean closed;
    private Instant openAt;

    OwnedPartition(
            KafkaSettings kafka, int number, List<Poller> pollers, Watch watch, FairWorkers workers, Clock clock) {
        this.kafka = kafka;
        this.number = number;
        this.turns = pollers.stream()
                .map(Turn::new)
                .collect(Collectors.toMap(turn -> turn.poller.settings().name(), Function.identity()));
        this.watch = watch;
        this.workers = workers;
        this.clock = clock;
        this.openAt = clock.instant();
    }

    /** Starts what is due: the opening of the partition, then polls, and between them slices of backfills. */
    synchronized void tick() {
        Instant now = clock.instant();
        if (closed || turns.isEmpty()) {
            return;
        }
        if (open == null) {
            if (!opening && !now.isBefore(openAt)) {
                opening = true;
                workers.execute(this::open);
            }
            return;
        }
        SourcePartition partition = open;
        turns.values().stream().filter(turn -> !turn.running).forEach(turn -> start(turn, partition, now));
    }

    private void start(Turn turn, SourcePartition partition, Instant now) {
        Backfiller backfiller = turn.poller.backfiller();
        Memory memory = partition.memory(turn.poller.settings().name());
        Backfill order = backfiller.due(now, memory, watch.backfills());
        boolean pollDue = turn.due(now, partition);
        if (order != null && (backfiller.comesFirst() || !pollDue)) {
            work(turn, partition, () -> backfill(turn, order, partition));
        } else if (pollDue) {
            work(turn, partition, () -> poll(turn, partition));
        }
    }

    /** Waits for a host may be long: by now the partition may be another's, who does what is due. */
    private void work(Turn turn, SourcePartition partition, Runnable task) {
        turn.running = true;
        workers.execute(turn.poller.settings().host(), () -> {
            try {
                if (owns(partition)) {
                    task.run();
                }
            } catch (KafkaException | IllegalStateException e) {
                failed(turn, partition, e);
            } finally {
                done(turn);
            }
        });
    }

    /** A case of that source has a new next step. */
    synchronized void wanted(String source) {
        Turn turn = turns.get(source);
        if (turn != null) {
            turn.awaitedKnown = false;
        }
    }

    /** Something was brought for that source. */
    synchronized void arrived(String source) {
        Turn turn = turns.get(source);
        if (turn != null) {
            turn.hurried = true;
        }
    }

    private void open() {
        try {
            SourcePartition opened = SourcePartition.open(kafka, number);
            opened(opened);
        } catch (KafkaException e) {
            LOG.warn("partition {} of the sources cannot be opened yet: {}", number, e.toString());
            reopenLater();
        }
    }

    private synchronized void opened(SourcePartition opened) {
        opening = false;
        if (closed) {
            opened.close();
        } else {
            open = opened;
        }
    }

    private void poll(Turn turn, SourcePartition partition) {
        calm(turn);
        Polled polled = turn.poller.poll(partition.memory(turn.poller.settings().name()), watch);
        partition.publish(polled);
        next(turn, polled);
    }

    private void backfill(Turn turn, Backfill order, SourcePartition partition) {
        String source = turn.poller.settings().name();
        Backfilled slice = turn.poller
                .backfiller()
                .slice(order, partition.memory(source), watch.backfills(), watch::erased, watch.awaited(source));
        partition.publish(slice);
    }

    private synchronized boolean owns(SourcePartition partition) {
        return open == partition;
    }

    /** Says so once: the others that wrote through the same producer fail with it. */
    private synchronized void failed(Turn turn, SourcePartition partition, RuntimeException reason) {
        if (owns(partition)) {
            LOG.warn(
                    "what {} showed could not be written, partition {} of the sources is opened anew: {}",
                    turn.poller.settings().name(),
                    number,
                    reason.toString());
            reopenLater();
        }
    }

    /** What arrives from now on may come too late for the poll that begins. */
    private synchronized void calm(Turn turn) {
        turn.hurried = false;
    }

    private synchronized void next(Turn turn, Polled polled) {
        turn.hurried |= turn.poller.more();
        turn.nextPollAt = polled.poll().nextPollAt();
        turn.lastPollAt = clock.instant();
        turn.failed = polled.cursor() == null;
    }

    private synchronized void done(Turn turn) {
        turn.running = false;
        turn.awaitedKnown = false;
    }

    private synchronized void reopenLater() {
        opening = false;
        openAt = clock.instant().plus(PAUSE);
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** When one source is next to be polled. */
    private final class Turn {
        private static final Duration SHORTEST_GAP = Duration.ofSeconds(1);
        private static final Duration LONGEST_GAP = Duration.ofMinutes(1);

        private final Poller poller;
        private final Duration gap;
        private Instant nextPollAt = Instant.EPOCH;
        private Instant lastPollAt = Instant.EPOCH;
        private @Nullable Instant awaitedAt;
        private boolean awaitedKnown;
        private boolean hurried;
        private boolean running;
        private boolean failed;

        Turn(Poller poller) {
            this.poller = poller;
            this.gap = within(poller.settings().every().dividedBy(10));
        }

        /**
         * At its time; sooner where something was brought, or a case waits for a witness, but not too often, and not while
         * the place turns us away.
         */
        boolean due(Instant now, SourcePartition partition) {
            if (!awaitedKnown) {
                awaitedAt = poller.awaitedAt(partition.memory(poller.settings().name()), watch);
                awaitedKnown = true;
            }
            return !now.isBefore(nextPollAt)
                    || (hurried && !failed && !now.isBefore(lastPollAt.plus(SHORTEST_GAP)))
                    || (!failed
                            && awaitedAt != null
                            && !now.isBefore(awaitedAt)
                            && !now.isBefore(lastPollAt.plus(gap)));
        }

        private static Duration within(Duration gap) {
            if (gap.compareTo(SHORTEST_GAP) < 0) {
                return SHORTEST_GAP;
            }
            return gap.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : gap;
        }
    }
}
