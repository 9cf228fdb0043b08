package dev.vidhuk.alerts;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Signal;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tagged review for tests; what is not said is that of a plain one-star complaint on a portal that shows replies. */
public final class ReviewBuilder {
    private String id = "portal-svitlo/1";
    private String brand = "svitlo";
    private @Nullable String text = "Чекала три тижні, прийшов розбитий.";
    private @Nullable Double rating = 1.0;
    private Instant publishedAt;
    private Precision precision = Precision.SECOND;
    private @Nullable Instant editedAt;
    private @Nullable Instant withdrawnAt;
    private Instant firstSeenAt;
    private Instant observedAt;
    private Instant checkedAt;
    private Origin origin = Origin.LIVE;
    private boolean repliesVisible = true;
    private int revision = 1;
    private Sentiment sentiment = Sentiment.NEGATIVE;
    private @Nullable Sentiment textSentiment = Sentiment.NEGATIVE;
    private List<String> categories = List.of("delivery.late");
    private List<Signal> signals = List.of();
    private Severity severity = Severity.HIGH;
    private Channel channel = Channel.PORTAL;
    private final List<Reply> replies = new ArrayList<>();
    private final List<FollowUp> followUps = new ArrayList<>();

    private ReviewBuilder(Instant publishedAt) {
        this.publishedAt = publishedAt;
        this.firstSeenAt = publishedAt;
        this.observedAt = publishedAt;
        this.checkedAt = publishedAt;
    }

    /** A complaint that was seen in the moment in which it was published. */
    public static ReviewBuilder complaint(Instant publishedAt) {
        return new ReviewBuilder(publishedAt);
    }

    public ReviewBuilder id(String id) {
        this.id = id;
        return this;
    }

    /** Of another brand, on the portal that the id names. */
    public ReviewBuilder brand(String brand) {
        this.brand = brand;
        return this;
    }

    public ReviewBuilder text(@Nullable String text) {
        this.text = text;
        return this;
    }

    public ReviewBuilder rating(@Nullable Double rating) {
        this.rating = rating;
        return this;
    }

    public ReviewBuilder precision(Precision precision) {
        this.precision = precision;
        return this;
    }

    public ReviewBuilder publishedAt(Instant at) {
        this.publishedAt = at;
        return this;
    }

    public ReviewBuilder firstSeenAt(Instant at) {
        this.firstSeenAt = at;
        return seenAt(at);
    }

    /** A later sight that shows a change. */
    public ReviewBuilder seenAt(Instant at) {
        this.observedAt = at;
        this.checkedAt = at;
        revision++;
        return this;
    }

    /** A later sight that shows no change. */
    public ReviewBuilder checkedAt(Instant at) {
        this.checkedAt = at;
        return this;
    }

    public ReviewBuilder editedAt(@Nullable Instant at) {
        this.editedAt = at;
        return this;
    }

    public ReviewBuilder withdrawnAt(@Nullable Instant at) {
        this.withdrawnAt = at;
        return this;
    }

    public ReviewBuilder origin(Origin origin) {
        this.origin = origin;
        return this;
    }

    public ReviewBuilder repliesVisible(boolean visible) {
        this.repliesVisible = visible;
        return this;
    }

    public ReviewBuilder sentiment(Sentiment both) {
        this.sentiment = both;
        this.textSentiment = both;
        return this;
    }

    public ReviewBuilder textSentiment(@Nullable Sentiment said) {
        this.textSentiment = said;
        return this;
    }

    public ReviewBuilder categories(String... names) {
        this.categories = List.of(names);
        return this;
    }

    public ReviewBuilder signals(Signal... found) {
        this.signals = List.copyOf(Arrays.asList(found));
        return this;
    }

    public ReviewBuilder severity(Severity severity) {
        this.severity = severity;
        return this;
    }

    public ReviewBuilder channel(Channel channel) {
        this.channel = channel;
        return this;
    }

    /** What a happy customer writes. */
    public ReviewBuilder praise() {
        return text("Усе чудово, дякую!")
                .rating(5.0)
                .sentiment(Sentiment.POSITIVE)
                .categories();
    }

    /** The brand's own published reply, seen when it was written. */
    public ReviewBuilder officialReply(String replyId, Instant at) {
        return reply(replyId, true, false, ReplyState.PUBLISHED, at, Precision.SECOND, at);
    }

    public ReviewBuilder reply(
            String replyId,
            boolean official,
            boolean byAuthor,
            ReplyState state,
            Instant at,
            Precision known,
            Instant firstSeen) {
        replies.add(
                new Reply(replyId, "Somebody", official, byAuthor, state, "Reply " + replyId, at, known, firstSeen));
        return this;
    }

    public ReviewBuilder followUp(String replyId, Instant at, Sentiment said) {
        return followUp(replyId, at, Precision.SECOND, at, said, false);
    }

    public ReviewBuilder followUp(
            String replyId, Instant at, Precision known, Instant firstSeen, Sentiment said, boolean question) {
        reply(replyId, false, true, ReplyState.PUBLISHED, at, known, firstSeen);
        followUps.add(new FollowUp(replyId, said, question));
        return this;
    }

    public ReviewBuilder withoutReply(String replyId) {
        replies.removeIf(reply -> reply.id().equals(replyId));
        return this;
    }

    public TaggedReview build() {
        Review review = new Review(
                id,
                revision,
                id.substring(0, id.indexOf('/')),
                channel,
                brand,
                null,
                "Kettle TWK-3",
                "https://portal.example/p/1#c1",
                "Олена К.",
                null,
                null,
                text,
                false,
                rating,
                null,
                publishedAt,
                precision,
                editedAt,
                withdrawnAt,
                firstSeenAt,
                observedAt,
                checkedAt,
                origin,
                repliesVisible,
                replies.size(),
                replies);
        Tags tags = new Tags(
                "uk",
                0.98,
                sentiment,
                text == null ? null : textSentiment,
                -0.9,
                0.95,
                List.of(),
                categories.stream().map(c -> new Complaint(c, List.of())).toList(),
                signals,
                null,
                followUps,
                severity,
                71,
                List.of("rating 1 of 5"));
        return new TaggedReview(review, tags, "test-1", checkedAt);
    }
}
