package dev.vidhuk.ingest.googleplay;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.text.Dates;
import dev.vidhuk.ingest.text.Moment;
import dev.vidhuk.ingest.text.PlainText;
import dev.vidhuk.ingest.text.Scale;
import dev.vidhuk.ingest.text.Stars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the store's pages as they were in 2015, which many an archive holds: HTML with a review in each block, and the
 * developer's reply in a block behind it.
 */
record WebPage(@Nullable String app, Instant fetchedAt) {

    /** All reviews of a piece. */
    List<FoundReview> reviews(String html) {
        List<FoundReview> reviews = new ArrayList<>();
        for (Element block : Jsoup.parseBodyFragment(html).select(".single-review")) {
            Element header = block.selectFirst("[data-reviewid]");
            if (header != null) {
                reviews.add(review(block, header.attr("data-reviewid")));
            }
        }
        return reviews;
    }

    private FoundReview review(Element block, String id) {
        Moment moment = date(block);
        Element width = block.selectFirst(".current-rating");
        Stars stars = width == null ? null : Stars.read(width.attr("style"), Scale.FIVE);
        Element body = block.selectFirst(".review-body");
        String title = text(block.selectFirst(".review-title"));
        List<FoundReply> replies = reply(block.nextElementSibling());
        return new FoundReview(
                id,
                app,
                GooglePlayReader.address(app, id),
                text(block.selectFirst(".author-name")),
                null,
                title,
                body == null ? null : without(body, ".review-title, .review-link"),
                false,
                stars == null ? null : stars.value(),
                stars == null ? null : stars.raw(),
                moment == null ? null : moment.at(),
                moment == null ? Precision.UNKNOWN : moment.precision(),
                null,
                null,
                replies.size(),
                replies);
    }

    private List<FoundReply> reply(@Nullable Element next) {
        Element block = next == null ? null : next.is(".developer-reply") ? next : null;
        String text = block == null ? null : without(block, ".author-name, .review-date");
        if (block == null || text == null) {
            return List.of();
        }
        Moment moment = date(block);
        return List.of(new FoundReply(
                null,
                text(block.selectFirst(".author-name")),
                null,
                true,
                false,
                ReplyState.PUBLISHED,
                text,
                moment == null ? null : moment.at(),
                moment == null ? Precision.UNKNOWN : moment.precision()));
    }

    private @Nullable Moment date(Element block) {
        Element date = block.selectFirst(".review-date");
        return date == null ? null : Dates.UTC.read(date.text(), fetchedAt);
    }

    private static @Nullable String without(Element element, String others) {
        Element rest = element.clone();
        rest.select(others).remove();
        return text(rest);
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : PlainText.orNull(PlainText.of(element));
    }
}
