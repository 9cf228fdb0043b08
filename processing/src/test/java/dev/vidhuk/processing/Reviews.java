package dev.vidhuk.processing;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviews for tests: what a test does not name is unremarkable. */
final class Reviews {
    static final Instant PUBLISHED = Instant.parse("2026-11-20T18:02:11Z");

    String id = "shop/1";
    String brand = "svitlo";

    @Nullable
    String author = "Олена К.";

    @Nullable
    String location;

    @Nullable
    String text;

    @Nullable
    Double rating;

    Instant publishedAt = PUBLISHED;
    Precision precision = Precision.SECOND;
    Instant firstSeenAt = PUBLISHED.plusSeconds(60);

    @Nullable
    Instant withdrawnAt;

    List<Reply> replies = List.of();

    static Review saying(@Nullable String text, @Nullable Double rating) {
        Reviews reviews = new Reviews();
        reviews.text = text;
        reviews.rating = rating;
        return reviews.review();
    }

    static Reply fromTheAuthor(String id, String text) {
        return new Reply(id, null, false, true, ReplyState.PUBLISHED, text, PUBLISHED, Precision.SECOND, PUBLISHED);
    }

    Review review() {
        return new Review(
                id,
                1,
                id.substring(0, id.indexOf('/')),
                Channel.PORTAL,
                brand,
                location,
                null,
                null,
                author,
                null,
                null,
                text,
                false,
                rating,
                null,
                publishedAt,
                precision,
                null,
                withdrawnAt,
                firstSeenAt,
                firstSeenAt,
                firstSeenAt,
                Origin.LIVE,
                true,
                replies.size(),
                replies);
    }
}
