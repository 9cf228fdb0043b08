package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.SourceException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of a list in JSON: an item that cannot be read does not take the others with it. */
public record Items(List<FoundReview> reviews, List<Unreadable> unreadable) {
    public Items {
        reviews = List.copyOf(reviews);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads one item. */
    public interface Reader {
        /**
         * The review that it is.
         *
         * @return null where the item is none, such as an advertisement between the reviews
         * @throws IllegalArgumentException where it cannot be read; the message says why. {@link Fields} throws such ones
         * @throws SourceException where something else had to be asked for it, and was not given
         */
        @Nullable
        FoundReview read(JsonNode item) throws SourceException;
    }

    /**
     * Reads all items.
     *
     * @param list the array; where a list may be left out when it is empty, an absent one is the caller's to know
     * @param place where it stands, for people
     * @throws SourceException {@code UNREADABLE} where it is no array, or none of its items can be read
     */
    public static Items of(JsonNode list, String place, Reader reader) throws SourceException {
        if (!list.isArray()) {
            throw new SourceException(
                    Outcome.UNREADABLE, place + " holds no list of reviews where such an answer has one");
        }
        List<FoundReview> reviews = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = place + "[" + i + "]";
            try {
                FoundReview review = reader.read(list.get(i));
                if (review != null) {
                    reviews.add(review);
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                unreadable.add(new Unreadable(
                        at, String.valueOf(e.getMessage()), list.get(i).toString()));
            }
        }
        if (reviews.isEmpty() && !unreadable.isEmpty()) {
            Unreadable first = unreadable.get(0);
            throw new SourceException(
                    Outcome.UNREADABLE,
                    "none of " + unreadable.size() + " reviews can be read; " + first.place() + " " + first.problem());
        }
        return new Items(reviews, unreadable);
    }
}
