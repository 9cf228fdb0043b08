package dev.vidhuk.ingest.page;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page is what. A selector is one of CSS; {@code selector@attribute} reads an attribute instead of the text,
 * {@code @attribute} one of the review's own element; {@code … => regex} keeps the expression's first group, or all that
 * it matches where it has no group. Of several selectors the first that finds something counts; an empty list means that
 * the site does not show it.
 *
 * <p>With {@code json}, each selector is a path through JSON instead, {@code path => regex}, from key to key. The path to an
 * array finds all of its values; {@code *} is any one key, {@code .} the value itself.
 *
 * @param item the element of one review
 * @param json where the JSON stands, such as {@code script#__NEXT_DATA__} or {@code #app@data-page}; {@code true} where the
 *     address itself answers JSON; null where the reviews stand in HTML
 * @param empty an element by which a page says that there are no reviews; without it, a page without an item is
 *     unreadable and never an empty list
 * @param zone what times without a zone mean, such as {@code Europe/Kyiv}; null means UTC
 * @param formats patterns of {@code java.time.format.DateTimeFormatter}, for dates that are not understood without
 * @param monthFirst whether 3/4/2026 is a day of March
 * @param unordered whether the list is not newest first; then each poll reads all pages
 * @param next the link to the next page
 * @param paging how the next page is asked for where no link leads to it, or null
 * @param remove elements that are no part of any text, such as "read more"
 * @param id the site's own id; without it one is derived
 * @param url the address of the review alone; without it the page's, with the element's id
 * @param product looked for in the item, then on the whole page
 * @param text the parts of the text, in the order in which they are to stand
 * @param truncated an element by which a review says that its text goes on elsewhere
 * @param withdrawn an element by which a review says that it was taken back
 * @param date when it was written; the first that is understood counts
 * @param edited when it was edited last
 * @param rating the stars, or null where the site has none
 * @param replyCount how many replies the site says there are
 * @param reply the replies, or null where the page shows none; then no reply is no evidence
 * @param expect what a page must have to be believed, or null
 */
public record PageSettings(
        String item,
        @Nullable String json,
        @Nullable String empty,
        @Nullable String zone,
        List<String> formats,
        boolean monthFirst,
        boolean unordered,
        @Nullable String next,
        @Nullable PagingSettings paging,
        List<String> remove,
        List<String> id,
        List<String> url,
        List<String> product,
        List<String> author,
        List<String> authorId,
        List<String> title,
        List<TextPart> text,
        @Nullable String truncated,
        @Nullable String withdrawn,
        List<String> date,
        List<String> edited,
        @Nullable RatingSettings rating,
        List<String> replyCount,
        @Nullable ReplySettings reply,
        @Nullable ExpectSettings expect) {

    // a list that the configuration leaves out arrives as null
    public PageSettings {
        if (item == null || item.isBlank()) {
            throw new IllegalArgumentException("a page needs the selector `item`");
        }
        formats = orNone(formats);
        remove = orNone(remove);
        id = orNone(id);
        url = orNone(url);
        product = orNone(product);
        author = orNone(author);
        authorId = orNone(authorId);
        title = orNone(title);
        text = orNone(text);
        date = orNone(date);
        edited = orNone(edited);
        replyCount = orNone(replyCount);
        if (zone != null) {
            ZoneId.of(zone);
        }
    }

    /** Whether further pages are asked for by their number alone, without a page having said that there are any. */
    boolean countsPages() {
        return next == null && paging != null && paging.cursor().isEmpty() && paging.more() == null;
    }

    /**
     * How the next page is asked for.
     *
     * @param parameter the parameter of the address that tells pages apart
     * @param cursor where a page says what the parameter is to be for the next one; where it says nothing, it is the last.
     *     An empty list means that the parameter counts pages, the first being 1
     * @param more an element without which a page is the last; or null
     */
    public record PagingSettings(
            String parameter, List<String> cursor, @Nullable String more) {
        public PagingSettings {
            if (parameter == null || parameter.isBlank()) {
                throw new IllegalArgumentException("paging needs the name of the `parameter`");
            }
            cursor = orNone(cursor);
        }
    }

    /**
     * One part of a review's text.
     *
     * @param select each element that it finds is a line
     * @param prefix what to write before each, such as {@code "+ "} before an advantage; or null
     */
    public record TextPart(String select, @Nullable String prefix) {}

    /**
     * Where the stars are. Understood are {@code 4,5 з 5}, {@code 2/10}, {@code width: 80%}, {@code ★★★★☆} and plain
     * numbers, so that {@code i@class => a-star-(\d)} reads a class name.
     *
     * @param select where they are written
     * @param count elements each of which is a full star, where they are drawn; or null
     * @param best the scale's best value; null means 5
     * @param worst the scale's worst value; null means that stars are proportional, 2 of 10 being one star
     */
    public record RatingSettings(
            List<String> select,
            @Nullable String count,
            @Nullable Double best,
            @Nullable Double worst) {
        public RatingSettings {
            select = orNone(select);
        }
    }

    /**
     * Where the replies under a review are.
     *
     * @param item the element of one reply
     * @param official whether such an element is the site's own mark of the owner: nobody else can write one
     * @param owner an element within a reply by which the site marks the owner's; or null
     */
    public record ReplySettings(
            String item,
            boolean official,
            @Nullable String owner,
            List<String> id,
            List<String> author,
            List<String> authorId,
            List<TextPart> text,
            List<String> date) {
        public ReplySettings {
            if (item == null || item.isBlank()) {
                throw new IllegalArgumentException("replies need the selector `item`");
            }
            id = orNone(id);
            author = orNone(author);
            authorId = orNone(authorId);
            text = orNone(text);
            date = orNone(date);
        }
    }

    /**
     * What a page must have; one that has less is unreadable, however much of it could be read.
     *
     * @param minItems the least number of reviews on the first page of the list
     * @param mustHave the fields that each review must have, of {@link #FIELDS}
     */
    public record ExpectSettings(int minItems, List<String> mustHave) {
        /** The fields that reviews can be made to have. */
        public static final List<String> FIELDS = Expectation.fields();

        public ExpectSettings {
            if (minItems < 0) {
                throw new IllegalArgumentException("no number of items: " + minItems);
            }
            mustHave = orNone(mustHave);
            if (!FIELDS.containsAll(mustHave)) {
                throw new IllegalArgumentException(
                        "of these, some are no fields: " + mustHave + "; there are " + FIELDS);
            }
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
