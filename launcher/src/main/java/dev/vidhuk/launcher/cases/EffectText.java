package dev.vidhuk.launcher.cases;

import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.kafka.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what came of an action in plain words. */
public final class EffectText {
    private EffectText() {}

    /** One line. */
    public static String of(Effect effect, Wish wish, SpokenTime time) {
        if (effect instanceof Effect.Taken taken) {
            return Plain.line(taken(taken, wish, time));
        }
        if (effect instanceof Effect.Refused refused) {
            return Plain.line("refused: " + refused.entry().why() + explained(refused.entry()));
        }
        if (effect instanceof Effect.NotTaken notTaken) {
            return Plain.line("not taken: " + notTaken.reason());
        }
        if (effect instanceof Effect.Overtaken overtaken) {
            return "not taken: the case has gone on to round " + overtaken.round()
                    + " meanwhile; look at it, and act again";
        }
        return "nothing is heard of it yet: the action is written, and is done when alerts reads it; is alerts running?";
    }

    private static String taken(Effect.Taken taken, Wish wish, SpokenTime time) {
        String due = ", an answer is due " + time.atAndDistance(taken.entry().dueAt());
        return switch (wish.action()) {
            case ACKNOWLEDGE -> "acknowledged" + until(taken.until(), time);
            case SNOOZE -> "snoozed" + until(taken.until(), time);
            case ASSIGN -> "assigned to " + (wish.assignee() == null ? "nobody" : wish.assignee());
            case NOTE -> "noted";
            case ANSWERED -> "answered by " + wish.via() + " at " + time.at(wish.at());
            case CLOSE -> "closed";
            case REOPEN -> "reopened" + due;
            case OPEN -> "opened" + due;
        };
    }

    private static String until(@Nullable Instant until, SpokenTime time) {
        return until == null ? "" : " until " + time.atAndDistance(until);
    }

    /** The reasons of decision 10; another one stands for itself. */
    private static String explained(CaseEntry entry) {
        return switch (entry.why()) {
            case "not-waiting", "waiting-already" -> " (the case is " + Json.name(entry.status()) + ")";
            case "case-exists" -> " (the review has a case, and it is " + Json.name(entry.status()) + ")";
            case "until-is-past" -> " (it would have ended before it began)";
            case "no-next-working-hour" -> " (the calendar of the case's policy has no pauses; say until when)";
            case "withdrawn" -> " (the review is gone from the site)";
            case "unknown-round" -> " (the case is in round " + entry.round() + ")";
            default -> "";
        };
    }
}
