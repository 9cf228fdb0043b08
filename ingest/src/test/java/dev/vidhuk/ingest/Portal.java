package dev.vidhuk.ingest;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place on the web whose reviews a test sets by hand. */
final class Portal implements ReviewSource {
    static final SourceSettings SETTINGS = new SourceSettings(
            "portal",
            "page",
            null,
            "svitlo",
            Channel.PORTAL,
            null,
            "https://portal.example/",
            null,
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofDays(14),
            20,
            false,
            null,
            Options.NONE);
    static final Instant PUBLISHED = Instant.parse("2026-11-20T18:00:00Z");

    private final List<FoundReview> reviews = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private Instant now = PUBLISHED;
    private @Nullable SourceException failure;
    private Ending ending = Ending.COMPLETE;

    static FoundReview review(
            @Nullable String siteId, @Nullable String author, String text, FoundReview.FoundReply... replies) {
        return new FoundReview(
                siteId,
                "Kettle",
                null,
                author,
                null,
                null,
                text,
                false,
                1.0,
                "2/10",
                PUBLISHED,
                Precision.SECOND,
                null,
                null,
                replies.length,
                Arrays.asList(replies));
    }

    /** The same review, published then, or without a date. */
    static FoundReview dated(FoundReview review, @Nullable Instant published) {
        return new FoundReview(
                review.siteId(),
                review.product(),
                review.url(),
                review.author(),
                review.authorId(),
                review.title(),
                review.text(),
                review.truncated(),
                review.rating(),
                review.ratingRaw(),
                published,
                published == null ? Precision.UNKNOWN : Precision.SECOND,
                review.editedAt(),
                review.withdrawnAt(),
                review.replyCount(),
                review.replies());
    }

    static FoundReview.FoundReply reply(String text) {
        return new FoundReview.FoundReply(
                null, "Svitlo", null, true, false, ReplyState.PUBLISHED, text, null, Precision.UNKNOWN);
    }

    Portal shows(FoundReview... shown) {
        reviews.clear();
        reviews.addAll(Arrays.asList(shown));
        return this;
    }

    Portal at(Instant instant) {
        now = instant;
        return this;
    }

    Portal fails(SourceException with) {
        failure = with;
        return this;
    }

    Portal works() {
        failure = null;
        return this;
    }

    Portal endsBy(Ending with) {
        ending = with;
        return this;
    }

    Listing listing() {
        return new Listing(false, now, reviews, ending, Instant.MIN, Map.of("etag", now.toString()), List.of());
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, Precision.SECOND, null);
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        requests.add(request);
        if (failure != null) {
            throw failure;
        }
        return listing();
    }
}
