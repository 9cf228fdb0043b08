package dev.vidhuk.ingest.page;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.page.PageSettings.ReplySettings;
import dev.vidhuk.ingest.text.Dates;
import dev.vidhuk.ingest.text.Moment;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Reads the replies under one review. */
final class ReplyReader {
    private final Evaluator item;
    private final boolean official;
    private final @Nullable Evaluator owner;
    private final List<Field> id;
    private final List<Field> author;
    private final List<Field> authorId;
    private final TextReader text;
    private final DateReader date;
    private final Brand brand;

    ReplyReader(ReplySettings settings, Notation notation, Dates dates, Brand brand) {
        this.item = notation.selector(settings.item());
        this.official = settings.official();
        this.owner = settings.owner() == null ? null : notation.selector(settings.owner());
        this.id = notation.fields(settings.id());
        this.author = notation.fields(settings.author());
        this.authorId = notation.fields(settings.authorId());
        this.text = new TextReader(settings.text(), notation);
        this.date = new DateReader(dates, notation.fields(settings.date()));
        this.brand = brand;
    }

    /** The replies in the order of the page. */
    List<FoundReply> read(Element review, @Nullable String reviewer, @Nullable String reviewerId, Instant fetchedAt) {
        return review.select(item).stream()
                .map(reply -> read(reply, fetchedAt, reviewer, reviewerId))
                .toList();
    }

    /** Cuts the replies out of a review: they must not lend it their text, their date or their stars. */
    void removeFrom(Element review) {
        review.select(item).remove();
    }

    private FoundReply read(Element reply, Instant fetchedAt, @Nullable String reviewer, @Nullable String reviewerId) {
        Moment published = date.read(reply, fetchedAt);
        String name = Field.first(author, reply);
        String account = Field.first(authorId, reply);
        boolean byOwner = official || marked(reply) || brand.speaks("page", account, name);
        return new FoundReply(
                Field.first(id, reply),
                name,
                account,
                byOwner,
                !byOwner && same(name, reviewer, account, reviewerId),
                ReplyState.PUBLISHED,
                text.read(reply),
                published == null ? null : published.at(),
                published == null ? Precision.UNKNOWN : published.precision());
    }

    private boolean marked(Element reply) {
        return owner != null && reply.selectFirst(owner) != null;
    }

    /** The same account, or the same name where the page shows no accounts. */
    private static boolean same(
            @Nullable String name, @Nullable String reviewer, @Nullable String account, @Nullable String reviewerId) {
        return (account != null && reviewerId != null)
                ? account.equals(reviewerId)
                : name != null && name.equals(reviewer);
    }
}
