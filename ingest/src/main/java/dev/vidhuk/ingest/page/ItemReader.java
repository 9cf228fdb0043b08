package dev.vidhuk.ingest.page;

import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.text.Dates;
import dev.vidhuk.ingest.text.Moment;
import dev.vidhuk.ingest.text.ReadMore;
import dev.vidhuk.ingest.text.Stars;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Reads one review of a page. */
final class ItemReader {
    private final List<Evaluator> remove;
    private final @Nullable Evaluator truncated;
    private final @Nullable Evaluator withdrawn;
    private final List<Field> id;
    private final List<Field> url;
    private final List<Field> product;
    private final List<Field> author;
    private final List<Field> authorId;
    private final List<Field> title;
    private final List<Field> replyCount;
    private final TextReader text;
    private final RatingReader rating;
    private final DateReader date;
    private final DateReader edited;
    private final @Nullable ReplyReader replies;

    ItemReader(PageSettings settings, Brand brand) {
        Notation notation = Notation.of(settings);
        Dates dates = new Dates(
                ZoneId.of(settings.zone() == null ? "Z" : settings.zone()), settings.formats(), settings.monthFirst());
        this.remove = settings.remove().stream().map(notation::selector).toList();
        this.truncated = settings.truncated() == null ? null : notation.selector(settings.truncated());
        this.withdrawn = settings.withdrawn() == null ? null : notation.selector(settings.withdrawn());
        this.id = notation.fields(settings.id());
        this.url = notation.fields(settings.url());
        this.product = notation.fields(settings.product());
        this.author = notation.fields(settings.author());
        this.authorId = notation.fields(settings.authorId());
        this.title = notation.fields(settings.title());
        this.replyCount = notation.fields(settings.replyCount());
        this.text = new TextReader(settings.text(), notation);
        this.rating = new RatingReader(settings.rating(), notation);
        this.date = new DateReader(dates, notation.fields(settings.date()));
        this.edited = new DateReader(dates, notation.fields(settings.edited()));
        this.replies = settings.reply() == null ? null : new ReplyReader(settings.reply(), notation, dates, brand);
    }

    /**
     * The review that an element shows; null where it shows neither a word nor a star, and so is none.
     *
     * @param rest the page without its reviews
     * @param address the page's own
     */
    @Nullable
    FoundReview read(Element item, Element rest, URI address, Instant fetchedAt) {
        Element own = readable(item);
        String name = Field.first(author, own);
        String account = Field.first(authorId, own);
        List<FoundReply> found = List.of();
        if (replies != null) {
            found = replies.read(own, name, account, fetchedAt);
            replies.removeFrom(own);
        }
        String words = text.read(own);
        Stars stars = rating.read(own);
        Moment published = date.read(own, fetchedAt);
        Moment changed = edited.read(own, fetchedAt);
        if (words == null && stars == null) {
            return null;
        }
        String named = Field.first(product, own);
        return new FoundReview(
                Field.first(id, item),
                named == null ? Field.first(product, rest) : named,
                address(item, address),
                name,
                account,
                Field.first(title, own),
                words == null ? null : ReadMore.without(words),
                shows(item, truncated) || (words != null && ReadMore.endsIn(words)),
                stars == null ? null : stars.value(),
                stars == null ? null : stars.raw(),
                published == null ? null : published.at(),
                published == null ? Precision.UNKNOWN : published.precision(),
                changed == null ? null : changed.at(),
                shows(own, withdrawn) ? fetchedAt : null,
                Math.max(found.size(), count(item)),
                found);
    }

    /** A copy without what is no part of any text. */
    private Element readable(Element item) {
        Element own = item.clone();
        own.setBaseUri(item.baseUri());
        remove.forEach(selector -> own.select(selector).remove());
        return own;
    }

    private String address(Element item, URI page) {
        String own = Field.first(url, item);
        if (own != null) {
            return absolute(page, own);
        }
        String whole = page.toString().replaceFirst("#.*", "");
        return item.id().isEmpty() ? whole : whole + "#" + item.id();
    }

    private static String absolute(URI page, String link) {
        try {
            return Link.from(page, link).toString();
        } catch (IllegalArgumentException e) {
            return link;
        }
    }

    private int count(Element item) {
        String count = Field.first(replyCount, item);
        String digits = count == null ? "" : count.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static boolean shows(Element item, @Nullable Evaluator selector) {
        return selector != null && item.selectFirst(selector) != null;
    }
}
