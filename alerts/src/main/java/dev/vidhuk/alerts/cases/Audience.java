package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.Alert;
import java.util.List;

/** Knows who hears of an alert; the routes do. */
@FunctionalInterface
public interface Audience {

    /** The names of the receivers, each once; empty where nobody is to hear of it. */
    List<String> of(Alert alert);
}
