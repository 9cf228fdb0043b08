package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.Filter;
import dev.vidhuk.dashboard.query.Listing;
import dev.vidhuk.dashboard.query.ReviewPage;
import dev.vidhuk.dashboard.query.ReviewRow;
import dev.vidhuk.dashboard.search.Highlights;
import dev.vidhuk.dashboard.search.WordQuery;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.Json;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of reviews: what waits for an answer, what the tagger would not decide, and what somebody looks for. */
final class Lists {
    private final Shown shown;

    Lists(Shown shown) {
        this.shown = shown;
    }

    Handler of(Listing listing) {
        return context -> page(context, listing);
    }

    private void page(Context context, Listing listing) {
        Asked asked = new Asked(context);
        Filter filter = asked.filter();
        Answer answer = shown.answer();
        ReviewPage page = page(listing, filter, asked);
        WordQuery words = listing == Listing.SEARCH ? filter.text() : null;
        List<Answer> items = page.rows().stream().map(row -> item(row, words)).toList();
        answer.put("total", page.total())
                .put("next", page.next())
                .all("items", items)
                .send(context);
    }

    private ReviewPage page(Listing listing, Filter filter, Asked asked) {
        int limit = asked.limit();
        try {
            return shown.reviews().page(listing, filter, asked.text("after"), limit);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "is not the `next` of a page", "after");
        }
    }

    static Answer item(ReviewRow row, @Nullable WordQuery words) {
        Answer item = new Answer()
                .raw("case", row.state())
                .raw("review", row.review())
                .raw("tags", row.tags())
                .raw("links", row.links());
        if (words != null) {
            item.put("highlights", Highlights.in(textOf(row), words));
        }
        return item;
    }

    private static String textOf(ReviewRow row) {
        String json = row.review();
        String text = json == null ? null : Json.read(json, Review.class).text();
        return text == null ? "" : text;
    }
}
