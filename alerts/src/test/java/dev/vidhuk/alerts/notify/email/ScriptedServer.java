package dev.vidhuk.alerts.notify.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Says its lines, one to greet and one to each line that it hears, and breaks off: for servers as no library is one. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Deque<String> lines;

    ScriptedServer(String... lines) {
        this.lines = new ArrayDeque<>(List.of(lines));
        try {
            this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "scripted server");
        thread.setDaemon(true);
        thread.start();
    }

    SmtpSettings settings(Encryption encryption) {
        return new SmtpSettings(
                "127.0.0.1",
                socket.getLocalPort(),
                MailPeer.USER,
                MailPeer.PASSWORD,
                encryption,
                null,
                Duration.ofSeconds(1));
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            while (!lines.isEmpty()) {
                client.getOutputStream().write((lines.remove() + "\r\n").getBytes(StandardCharsets.UTF_8));
                heard.add(String.valueOf(in.readLine()));
            }
        } catch (IOException e) {
            heard.add(e.toString());
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
