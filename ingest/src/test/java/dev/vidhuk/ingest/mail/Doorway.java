package dev.vidhuk.ingest.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A port before a server, which hands everything on, unless it is told to turn people away. */
final class Doorway implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile String greeting = "";

    /** One before the server on that port of the loopback address. */
    Doorway(int behind) {
        this.behind = behind;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next connections hear that line and nothing else. */
    void turnAway(int connections, String line) {
        greeting = line + "\r\n";
        turnedAway.set(connections);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                threads.execute(() -> serve(guest));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            if (turnedAway.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                guest.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                threads.execute(() -> copy(guest, server));
                copy(server, guest);
            }
        } catch (IOException e) {
            // one of them has gone
        }
    }

    private static @Nullable Void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one of them has gone
        }
        return null;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
