package dev.vidhuk.alerts.notify.telegram;

import dev.vidhuk.events.CaseAction;
import org.apache.kafka.common.KafkaException;

/** Takes what people do to cases. */
@FunctionalInterface
interface Actions {
    /**
     * Returns when it will not be lost any more.
     *
     * @throws KafkaException where it may be lost
     * @throws InterruptedException where the thread is asked to stop meanwhile
     */
    void write(CaseAction action) throws InterruptedException;
}
