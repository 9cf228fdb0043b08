package dev.vidhuk.alerts.notify.console;

import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.message.Composer;
import dev.vidhuk.alerts.notify.message.Limits;
import dev.vidhuk.events.Notification;
import java.io.PrintStream;
import java.util.Optional;

/** Prints each message as one block of text. */
public final class ConsoleNotifier implements Notifier {
    private final PrintStream out;
    private final Composer composer;

    public ConsoleNotifier(PrintStream out, Composer composer) {
        this.out = out;
        this.composer = composer;
    }

    @Override
    public Optional<String> send(Notification notification, Earlier earlier) {
        String block = Block.of(notification.receiver(), composer.composeNews(notification, Limits.STANDARD));
        synchronized (out) {
            out.print(block);
            out.flush();
        }
        return Optional.empty();
    }
}
