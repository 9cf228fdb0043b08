package dev.vidhuk.alerts.oracle;

/**
 * Where the topology is known to do otherwise than the description says. The model follows it there, so that the rest can
 * be compared; each line goes when the topology is mended.
 */
final class Deviations {
    /** A follow-up that complains and asks is taken for a question, and so for a case that is less urgent. */
    static final boolean QUESTION_BEFORE_COMPLAINT = true;
    /** The counted response runs from the round's clock, the one on the wall from the publication. */
    static final boolean COUNTED_FROM_THE_ROUND = true;
    /** Warnings that were past when a witnessed deadline was found are not told as passed over. */
    static final boolean SILENT_WARNINGS = true;
    /** A follow-up known to the minute may be older than a fetch within that minute that did not show it. */
    static final boolean MINUTE_IS_EXACT = true;
    /** Steps of a new policy that lie before one that was said under the old one are never said, however high. */
    static final boolean SILENT_AFTER_A_PLAN = true;

    private Deviations() {}
}
