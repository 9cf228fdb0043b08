package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Notification;
import java.util.Optional;

/** Delivers one message to one receiver. Whether to was decided before. */
@FunctionalInterface
public interface Notifier {

    /**
     * Delivers it, and returns when the receiver has it. Called by one thread at a time.
     *
     * @param earlier what became of the messages before it
     * @return the service's own id of the message, where it gives one
     * @throws NotifyException where the receiver does not have it, as far as is known
     * @throws InterruptedException where the thread is asked to stop meanwhile
     */
    Optional<String> send(Notification notification, Earlier earlier) throws NotifyException, InterruptedException;
}
