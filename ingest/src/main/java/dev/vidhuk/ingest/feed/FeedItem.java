package dev.vidhuk.ingest.feed;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Digest;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param id by which the item is known again, or null
 * @param names all by which another item may name it
 * @param answers the names of what it answers, as far as it says so: a comment, or what is commented on
 * @param comments the feed of the comments on it, or null
 * @param commentCount how many comments there are on it; -1 where that is not told
 */
record FeedItem(
        @Nullable String id,
        Set<String> names,
        List<String> answers,
        @Nullable URI comments,
        int commentCount,
        Person author,
        @Nullable String link,
        @Nullable String title,
        @Nullable String text,
        @Nullable String product,
        @Nullable Double rating,
        @Nullable String ratingRaw,
        @Nullable Instant publishedAt,
        Precision precision,
        @Nullable Instant editedAt) {

    FeedItem {
        names = Set.copyOf(names);
        answers = List.copyOf(answers);
    }

    /** Who wrote something; a feed tells now a name, now an address. */
    record Person(
            @Nullable String name,
            @Nullable String uri,
            @Nullable String email) {
        static final Person NOBODY = new Person(null, null, null);

        /** What can be listed under {@code accounts.feed} of a brand: the address of its page, of its mail, or its name. */
        boolean speaksFor(Brand brand) {
            return brand.speaks(FeedKind.NAME, uri, name)
                    || brand.speaks(FeedKind.NAME, email, null)
                    || brand.speaks(FeedKind.NAME, name, null);
        }

        /** What tells people of one name apart; never an address of mail, which is nobody's business. */
        @Nullable
        String account() {
            return uri;
        }

        /** The same account, or the same name where one of them has no account. */
        boolean is(Person other) {
            boolean accounts = uri != null && other.uri != null;
            return accounts ? Objects.equals(uri, other.uri) : name != null && name.equals(other.name);
        }
    }

    /** Whether it is the same item once more, perhaps as it was before an edit that the feed tells of. */
    boolean repeats(FeedItem other) {
        return id != null
                && id.equals(other.id)
                && author.equals(other.author)
                && Objects.equals(publishedAt, other.publishedAt)
                && (!Objects.equals(editedAt, other.editedAt)
                        || (Objects.equals(title, other.title) && Objects.equals(text, other.text)));
    }

    /** Its id, or a name of ours that is the same at the next poll. */
    String key() {
        return id != null
                ? id
                : new Digest()
                        .add(link)
                        .add(author.name())
                        .add(publishedAt == null ? text : publishedAt)
                        .half();
    }

    /** Whether it has nothing of its own by which it could be known again but its link. */
    boolean isKnownByLink() {
        return link != null && names.size() == 1;
    }

    /** The same item, to be known again by its author and by what it says. */
    FeedItem withoutId() {
        return new FeedItem(
                null,
                names,
                answers,
                comments,
                commentCount,
                author,
                link,
                title,
                text,
                product,
                rating,
                ratingRaw,
                publishedAt,
                precision,
                editedAt);
    }

    FoundReview review(List<FoundReply> replies) {
        return new FoundReview(
                        id,
                        product,
                        link,
                        author.name(),
                        author.account(),
                        title,
                        text,
                        false,
                        rating,
                        ratingRaw,
                        publishedAt,
                        precision,
                        editedAt,
                        null,
                        Math.max(replies.size(), commentCount),
                        replies)
                .counted();
    }

    /**
     * As a reply.
     *
     * @param reviewer who wrote what it answers
     */
    FoundReply reply(Brand brand, Person reviewer) {
        boolean official = author.speaksFor(brand);
        return new FoundReply(
                key(),
                author.name(),
                author.account(),
                official,
                !official && author.is(reviewer),
                ReplyState.PUBLISHED,
                text == null ? title : text,
                publishedAt,
                precision);
    }
}
