package dev.vidhuk.alerts;

import dev.vidhuk.events.Alert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver has heard of one round of one subject.
 *
 * @param telling where it was told last, or null where it was not
 * @param thread the first notification that told of it, or null
 * @param taken whether a person has taken it over, so that nothing is repeated
 * @param heldIn the group in which something of it is held back, or null
 */
record Round(
        @Nullable Telling telling,
        @Nullable String thread,
        boolean taken,
        @Nullable String heldIn) {

    static final Round UNHEARD = new Round(null, null, false, null);

    /**
     * Where something was told.
     *
     * @param group by the message of which group
     * @param number the how manieth message of that group it was
     * @param message its id
     */
    record Telling(String group, long number, String message, Instant at) {

        /** What the keys of all alerts begin with that this message shows. */
        String key() {
            return String.format("%s/%016x/", group, number);
        }
    }

    /** What tells the rounds of all subjects apart. */
    static String id(Alert alert) {
        return alert.subject() + "|" + alert.round();
    }

    Round told(Telling by) {
        return new Round(by, thread == null ? by.message() : thread, false, heldIn);
    }

    Round held(@Nullable String in) {
        return new Round(telling, thread, taken, in);
    }

    Round takenOver() {
        return new Round(telling, thread, true, heldIn);
    }

    boolean heard() {
        return telling != null;
    }
}
