package dev.vidhuk.processing.severity;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.PhraseTree;
import dev.vidhuk.processing.text.Phrases;
import dev.vidhuk.processing.text.WordLists;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up how bad a review is. The points are our own choice: an angry one-star review with a complaint is high, and
 * critical needs a danger, a threat to leave or a grave accusation besides.
 */
public final class SeverityScale {
    private static final int NEGATIVE = 25;
    private static final int MIXED = 12;
    private static final int UNSURE = 5;
    private static final int ONE_STAR = 20;
    private static final int TWO_STARS = 12;
    private static final int EACH_COMPLAINT = 6;
    private static final int MOST_FOR_COMPLAINTS = 18;
    private static final int GRAVE_COMPLAINT = 12;
    private static final int DANGER = 25;
    private static final int CHURN = 10;
    private static final int ABUSE = 5;
    private static final int STILL_UNHAPPY = 10;

    /** Complaints of money or trust lost, where waiting makes it worse. */
    private static final Set<String> GRAVE = Set.of("trust", "refund", "billing", "delivery.failed");

    private final Phrases<Boolean> dangers;

    public SeverityScale() {
        this(new PhraseTree());
    }

    /** One whose phrases are looked for together with others of the tree. */
    public SeverityScale(PhraseTree tree) {
        dangers = new Phrases<>(tree);
        WordLists.read(SeverityScale.class, "dangers.txt").values().forEach(entries -> dangers.addAll(entries, true));
    }

    /**
     * Whether feeling, stars or complaints say that somebody is unhappy. Only there do words mean a danger, a threat to leave
     * or abuse: who praises may have left somebody else, and swears for joy.
     */
    public static boolean unhappy(@Nullable Double rating, Sentiment sentiment, List<Complaint> complaints) {
        return points(sentiment) > 0 || points(rating) > 0 || !complaints.isEmpty();
    }

    /** The score of a review, from its stars (1 to 5, or null) and what was read out of its text; 0 for praise and for what a brand says itself. */
    public SeverityScore weigh(
            @Nullable Double rating,
            List<Passage> passages,
            Sentiment sentiment,
            List<Complaint> complaints,
            Collection<Signal> signals,
            List<FollowUp> followUps) {
        SeverityScore.Sum sum = new SeverityScore.Sum();
        if (signals.contains(Signal.BRAND_VOICE)) {
            return sum.score();
        }
        if (points(sentiment) > 0) {
            sum.add(points(sentiment), sentiment.name().toLowerCase(Locale.ROOT) + " sentiment");
        }
        addStars(sum, rating);
        addComplaints(sum, complaints);
        if (unhappy(rating, sentiment, complaints)) {
            sum.add(anyDanger(passages) ? DANGER : 0, "danger to health, police or court");
            sum.add(signals.contains(Signal.CHURN_RISK) ? CHURN : 0, "threatens to leave");
            sum.add(signals.contains(Signal.ABUSIVE) ? ABUSE : 0, "abusive words");
        }
        boolean still = !followUps.isEmpty() && followUps.stream().anyMatch(f -> f.sentiment() == Sentiment.NEGATIVE);
        sum.add(still ? STILL_UNHAPPY : 0, "still unhappy after a reply");
        return sum.score();
    }

    private boolean anyDanger(List<Passage> passages) {
        for (Passage passage : passages) {
            if (dangers.anyIn(passage.words())) {
                return true;
            }
        }
        return false;
    }

    private static int points(Sentiment sentiment) {
        return switch (sentiment) {
            case NEGATIVE -> NEGATIVE;
            case MIXED -> MIXED;
            case UNSURE -> UNSURE;
            case NEUTRAL, POSITIVE -> 0;
        };
    }

    private static void addStars(SeverityScore.Sum sum, @Nullable Double rating) {
        if (rating != null && points(rating) > 0) {
            sum.add(points(rating), "rating " + Math.round(rating) + " of 5");
        }
    }

    private static int points(@Nullable Double rating) {
        return rating == null || rating >= 2.5 ? 0 : rating < 1.5 ? ONE_STAR : TWO_STARS;
    }

    private static void addComplaints(SeverityScore.Sum sum, List<Complaint> complaints) {
        if (complaints.isEmpty()) {
            return;
        }
        int points = Math.min(MOST_FOR_COMPLAINTS, EACH_COMPLAINT * complaints.size());
        sum.add(points, complaints.size() + (complaints.size() == 1 ? " complaint category" : " complaint categories"));
        for (Complaint complaint : complaints) {
            if (GRAVE.contains(complaint.category())) {
                sum.add(GRAVE_COMPLAINT, "grave complaint " + complaint.category());
                return;
            }
        }
    }
}
