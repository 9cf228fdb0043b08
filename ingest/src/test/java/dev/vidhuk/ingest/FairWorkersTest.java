package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairWorkersTest {
    private static final Duration LONG = FairWorkers.SLOW.plusSeconds(1);

    private static final List<String> SLOW_HOSTS =
            IntStream.range(0, 20).mapToObj(i -> "slow-" + i + ".example").toList();

    /** A clock for each thread, so that what takes long in one takes no time in the others. */
    private final ThreadLocal<Long> threadsNanos = ThreadLocal.withInitial(() -> 0L);

    private final CountDownLatch answer = new CountDownLatch(1);
    private final FairWorkers workers = new FairWorkers(4, threadsNanos::get);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void aHostThatDoesNotAnswerHoldsOneThreadHoweverManySourcesItHas() throws InterruptedException {
        CountDownLatch others = new CountDownLatch(100);
        for (int i = 0; i < 50; i++) {
            workers.execute("dead.example", this::awaitAnswer);
        }

        for (int i = 0; i < 100; i++) {
            workers.execute("shop-" + i + ".example", others::countDown);
        }

        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesWhatIsToBeDoneForOneHostInItsOrder() throws InterruptedException {
        List<Integer> done = new ArrayList<>(); // by one thread at a time, or numbers are missing
        CountDownLatch all = new CountDownLatch(1_000);
        for (int i = 0; i < 1_000; i++) {
            int number = i;
            workers.execute("portal.example", () -> {
                done.add(number);
                all.countDown();
            });
        }

        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void hostsThatWereSlowHoldHalfOfTheThreadsTogether() throws InterruptedException {
        CountDownLatch fast = new CountDownLatch(100);
        for (String host : SLOW_HOSTS) {
            workers.execute(host, this::takeLong);
            workers.execute(host, this::awaitAnswer);
        }

        for (int i = 0; i < 100; i++) {
            workers.execute("shop-" + i + ".example", fast::countDown);
        }

        assertThat(fast.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void comesRoundToEachSlowHostAndForgivesTheOneThatIsFastAgain() throws InterruptedException {
        CountDownLatch read = new CountDownLatch(SLOW_HOSTS.size());
        for (String host : SLOW_HOSTS) {
            workers.execute(host, this::takeLong);
            workers.execute(host, read::countDown);
        }
        assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();

        CountDownLatch together = new CountDownLatch(4);
        SLOW_HOSTS
                .subList(0, 4)
                .forEach(host -> workers.execute(host, () -> {
                    together.countDown();
                    await(together);
                }));

        assertThat(together.await(10, TimeUnit.SECONDS))
                .as("all four at a time")
                .isTrue();
    }

    private void takeLong() {
        threadsNanos.set(threadsNanos.get() + LONG.toNanos());
    }

    private void awaitAnswer() {
        await(answer);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
