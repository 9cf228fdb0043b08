package dev.vidhuk.launcher.bench;

import dev.vidhuk.alerts.Backlog;

/** Holds the steps of deadlines back until it is opened, so that many fall due at one known moment. */
final class Gate implements Backlog {
    private volatile boolean open = true;

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    @Override
    public Reading of(int partition) {
        return new Reading() {
            @Override
            public void read(String topic, long offset) {}

            @Override
            public boolean over() {
                return open;
            }
        };
    }
}
