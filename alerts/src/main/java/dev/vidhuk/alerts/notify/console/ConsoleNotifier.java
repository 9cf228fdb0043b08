package dev.vidhuk.alerts.notify.console;

import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.events.Notification;
import java.io.PrintStream;
import java.util.Optional;

/** Prints each message as one block of text. */
public final class ConsoleNotifier implements Notifier {
    private final PrintStream out;

    public ConsoleNotifier(PrintStream out) {
        this.out = out;
    }

    @Override
    public Optional<String> send(Notification notification) {
        String block = AlertText.of(notification);
        synchronized (out) {
            out.print(block);
            out.flush();
        }
        return Optional.empty();
    }
}
