package dev.vidhuk.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OldestUndeliveredTest {
    private final OldestUndelivered progress = new OldestUndelivered(5);

    @Test
    void staysAtTheOldestHoweverFarOthersHaveCome() {
        progress.read(5);
        progress.read(6);
        progress.read(9);

        progress.done(6);
        progress.done(9);

        assertThat(progress.position()).isEqualTo(5);
        assertThat(progress.moved()).isFalse();
    }

    @Test
    void goesBehindTheLastWhenAllAreDelivered() {
        progress.read(5);
        progress.read(9);

        progress.done(9);
        progress.done(5);

        assertThat(progress.position()).isEqualTo(10);
        assertThat(progress.moved()).isTrue();
    }

    @Test
    void hasNotMovedOnceItIsCommitted() {
        progress.read(5);
        progress.done(5);

        progress.committed(progress.position());

        assertThat(progress.moved()).isFalse();
    }
}
