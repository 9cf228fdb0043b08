package dev.vidhuk.ingest.structured;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.text.Dates;
import dev.vidhuk.ingest.text.Moment;
import dev.vidhuk.ingest.text.ReadMore;
import dev.vidhuk.ingest.text.Scale;
import dev.vidhuk.ingest.text.Stars;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a thing as a review: every property may be missing, doubled, or a thing where words were due. */
final class Reading {
    private static final String[] REPLIES = {"comment", "comments", "reply", "replies"};

    private final Things things;
    private final URI page;
    private final Instant fetchedAt;
    private final Brand brand;

    Reading(Things things, URI page, Instant fetchedAt, Brand brand) {
        this.things = things;
        this.page = page;
        this.fetchedAt = fetchedAt;
        this.brand = brand;
    }

    /** The review, or null where it says neither a word nor a star. */
    @Nullable
    FoundReview review(Finder.Found found) {
        Thing review = found.review();
        String text = things.text(review, "reviewbody", "description", "text", "articlebody");
        Stars stars = stars(review);
        if (text == null && stars == null) {
            return null;
        }
        Moment published = moment(review, "datepublished", "datecreated", "dtreviewed");
        Person author = person(review);
        List<FoundReply> replies = things.things(review, REPLIES)
                .map(reply -> reply(reply, author))
                .filter(Objects::nonNull)
                .toList();
        return new FoundReview(
                siteId(review),
                product(found),
                address(review),
                author.name(),
                author.id(),
                things.text(review, "name", "headline", "summary"),
                text == null ? null : ReadMore.without(text),
                text != null && ReadMore.endsIn(text),
                stars == null ? null : stars.value(),
                stars == null ? null : stars.raw(),
                published == null ? null : published.at(),
                published == null ? Precision.UNKNOWN : published.precision(),
                edited(review, published),
                null,
                Math.max(replies.size(), count(review)),
                replies);
    }

    /** Whether this page's markup has a place for replies at all; that it counts them is none. */
    static boolean showsReplies(Thing review) {
        return review.has(REPLIES);
    }

    private @Nullable FoundReply reply(Thing reply, Person reviewer) {
        String text = things.text(reply, "text", "commenttext", "description", "articlebody", "reviewbody");
        if (text == null) {
            return null;
        }
        Moment published = moment(reply, "datepublished", "datecreated", "commenttime");
        Person author = person(reply);
        boolean official = brand.speaks("structured", author.id(), author.name());
        return new FoundReply(
                siteId(reply),
                author.name(),
                author.id(),
                official,
                !official && author.equals(reviewer) && !author.unknown(),
                ReplyState.PUBLISHED,
                text,
                published == null ? null : published.at(),
                published == null ? Precision.UNKNOWN : published.precision());
    }

    /** A blank node's name is this page's own and means nothing at the next poll. */
    private @Nullable String siteId(Thing thing) {
        String id = thing.id() != null ? thing.id() : things.text(thing, "identifier");
        return id == null || id.startsWith("_:") ? null : id;
    }

    private @Nullable String product(Finder.Found found) {
        String named = things.text(found.review(), "itemreviewed");
        Thing owner = found.owner();
        return named != null || owner == null ? named : things.text(owner, "name", "fn");
    }

    private String address(Thing review) {
        String link = things.link(review, "url");
        try {
            return link == null ? page.toString() : page.resolve(link).toString();
        } catch (IllegalArgumentException e) {
            return page.toString();
        }
    }

    private Person person(Thing of) {
        Thing person =
                things.things(of, "author", "creator", "reviewer").findFirst().orElse(null);
        String name = things.text(of, "author", "creator", "reviewer");
        String id = person == null ? null : Objects.requireNonNullElse(person.id(), "");
        if (person != null && id != null && id.isEmpty()) {
            id = Objects.requireNonNullElse(things.link(person, "url", "sameas"), "");
        }
        return new Person(name, id == null || id.isEmpty() || id.startsWith("_:") ? null : id);
    }

    private @Nullable Stars stars(Thing review) {
        Thing rating =
                things.things(review, "reviewrating", "rating").findFirst().orElse(null);
        Thing bounds = rating == null ? review : rating;
        String value = rating == null
                ? things.text(review, "reviewrating", "rating", "ratingvalue")
                : things.text(rating, "ratingvalue", "value", "name");
        return value == null ? null : Stars.read(value, scale(bounds));
    }

    /** schema.org: best is 5 and worst is 1 where the page does not say otherwise. */
    private Scale scale(Thing bounds) {
        double worst = number(things.text(bounds, "worstrating", "worst"), 1);
        double best = number(things.text(bounds, "bestrating", "best"), 5);
        return best > worst && worst >= 0 ? new Scale(worst, best) : Scale.FIVE;
    }

    private static double number(@Nullable String text, double otherwise) {
        return text != null && text.matches("\\d{1,6}(?:[.,]\\d+)?")
                ? Double.parseDouble(text.replace(',', '.'))
                : otherwise;
    }

    private @Nullable Moment moment(Thing thing, String... names) {
        String text = things.text(thing, names);
        return text == null ? null : Dates.UTC.read(text, fetchedAt);
    }

    private @Nullable Instant edited(Thing review, @Nullable Moment published) {
        Moment edited = moment(review, "datemodified");
        return edited == null || published == null || !edited.at().isAfter(published.at()) ? null : edited.at();
    }

    private int count(Thing review) {
        return (int) number(things.text(review, "commentcount"), 0);
    }

    private record Person(@Nullable String name, @Nullable String id) {
        boolean unknown() {
            return name == null && id == null;
        }
    }
}
