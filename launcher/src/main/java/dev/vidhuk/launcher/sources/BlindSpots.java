package dev.vidhuk.launcher.sources;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.launcher.config.HumanDuration;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a source cannot show, and what follows from that. */
final class BlindSpots {
    private BlindSpots() {}

    /**
     * One line for each.
     *
     * @param trust whether a person vouches that it has every answer
     */
    static List<String> of(Capabilities shown, boolean trust) {
        List<String> lines = new ArrayList<>();
        if (!shown.replies()) {
            lines.add(
                    trust
                            ? "replies of its site: `trust` vouches that it has all of them"
                            : "replies: that a review is unanswered is never known here");
        }
        if (!shown.edits()) {
            lines.add("edits: a review stays as it was first read");
        }
        if (!shown.deletions()) {
            lines.add("deletions: a review that is taken down stays here");
        }
        if (!shown.ids()) {
            lines.add("ids: a review is known again by its author and product");
        }
        if (shown.precision() == Precision.DAY) {
            lines.add("the time of day: only the date of a review is known");
        } else if (shown.precision() == Precision.UNKNOWN) {
            lines.add("times: when a review was written is not known");
        }
        if (shown.window() != null) {
            lines.add("reviews that are older than " + HumanDuration.spoken(shown.window()));
        }
        return lines;
    }
}
