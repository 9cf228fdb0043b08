package dev.vidhuk.launcher.sources;

import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillEnd;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.cases.SpokenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in words how far a backfill has come. What came from outside is shown without anything that could steer a terminal. */
public final class BackfillText {
    private BackfillText() {}

    /** Where it stands, such as {@code done, the list ended}. */
    public static String state(Backfill backfill) {
        return Json.name(backfill.state()) + why(backfill.end());
    }

    private static String why(@Nullable BackfillEnd end) {
        if (end == null) {
            return "";
        }
        return switch (end) {
            case FAR_ENOUGH -> ", all since then was read";
            case LIST_ENDED -> ", the list ended";
            case PAGE_LIMIT -> ", so many pages are the most for one order; a new one goes on from here";
            case NO_PAGES -> ", this source shows all that it has at each poll, and was read once";
        };
    }

    /** What it has read, such as {@code 35 pages read, 349 reviews found, 329 new or changed, back to …}. */
    public static String counts(Backfill backfill, SpokenTime time) {
        Instant reached = backfill.reached();
        return backfill.pages() + " pages read, " + backfill.found() + " reviews found, " + backfill.published()
                + " new or changed" + (reached == null ? "" : ", back to " + time.at(reached));
    }

    /** Why the last page could not be read, or null. */
    public static @Nullable String problem(Backfill backfill) {
        if (backfill.problem() == null) {
            return null;
        }
        String then =
                backfill.open() ? "; it is tried again" : "; the same order, given once more, goes on from that page";
        return Plain.line(backfill.problem()) + then;
    }
}
