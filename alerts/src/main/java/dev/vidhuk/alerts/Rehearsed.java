package dev.vidhuk.alerts;

import dev.vidhuk.alerts.routing.Visit;
import dev.vidhuk.events.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who would hear of an alert, when and why.
 *
 * @param choice how its receivers were chosen
 * @param path what each node of the tree of routes did with it, whether or not that decided
 */
public record Rehearsed(Alert alert, Choice choice, List<Visit> path, List<Hearing> hearings) {

    public Rehearsed {
        path = List.copyOf(path);
        hearings = List.copyOf(hearings);
    }

    /** How the receivers of an alert are chosen. */
    public enum Choice {
        /** By the routes. */
        ROUTES,
        /** The step of an escalation names its receiver, past the routes. */
        NAMED,
        /** That something is over hears who was told that it began. */
        TOLD_BEFORE,
        /** Nobody is called: it is in the digest of those whom the routes name. */
        DIGEST_ONLY
    }

    /**
     * What one receiver gets of it.
     *
     * @param group the labels that the message's alerts share
     * @param at when the message goes out; null where that depends on when something else ends
     * @param reasons why then, in the order in which they took effect
     */
    public record Hearing(
            String receiver,
            Map<String, String> group,
            @Nullable Instant at,
            List<Reason> reasons) {
        public Hearing {
            group = Map.copyOf(group);
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a message goes out when it does; the detail is in words for people. */
    public record Reason(Why why, String detail) {}

    /** Why a message goes out when it does. */
    public enum Why {
        /** A new message waits for more. */
        GROUP_WAIT,
        /** The group's last message is not long enough ago. */
        GROUP_INTERVAL,
        /** A message of the group is about to go out anyway. */
        JOINS,
        /** It is not told by itself, but in a digest. */
        DIGEST,
        /** The receiver's hours have to begin first. */
        OUTSIDE_HOURS,
        /** It is critical, and waits for no hours. */
        CRITICAL,
        /** A silence has to end first. */
        SILENCED,
        /** Another alert has to be over first. */
        INHIBITED
    }
}
