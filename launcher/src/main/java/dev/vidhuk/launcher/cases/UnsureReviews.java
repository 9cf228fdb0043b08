package dev.vidhuk.launcher.cases;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.topics.LastValues;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reviews of which the tagger could only have guessed, and which no case has; a person may open one. Holds their ids and
 * places only, and reads the reviews once more to hand them over.
 */
public final class UnsureReviews {
    private final LastValues values;
    private final Topics topics;
    private final Map<String, LastValues.Place> places = new HashMap<>();

    private UnsureReviews(LastValues values, Topics topics) {
        this.values = values;
        this.topics = topics;
    }

    /** Hands over each that the filter wants. */
    public static void each(LastValues values, Topics topics, CaseFilter filter, Consumer<TaggedReview> taker) {
        UnsureReviews unsure = new UnsureReviews(values, topics);
        unsure.find(filter);
        unsure.handOver(taker);
    }

    private void find(CaseFilter filter) {
        values.each(topics.taggedReviews(), (place, id, tagged) -> {
            if (tagged != null && unsure(tagged) && filter.wants(tagged)) {
                places.put(id, place);
            } else {
                places.remove(id);
            }
        });
        values.each(topics.cases(), (place, id, found) -> {
            if (found != null) {
                places.remove(id);
            }
        });
    }

    private void handOver(Consumer<TaggedReview> taker) {
        if (places.isEmpty()) {
            return;
        }
        values.each(topics.taggedReviews(), (place, id, tagged) -> {
            if (tagged != null && place.equals(places.get(id))) {
                taker.accept(tagged);
            }
        });
    }

    private static boolean unsure(TaggedReview tagged) {
        return tagged.tags().sentiment() == Sentiment.UNSURE && tagged.review().withdrawnAt() == null;
    }
}
