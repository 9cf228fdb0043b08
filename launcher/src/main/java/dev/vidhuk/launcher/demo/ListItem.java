package dev.vidhuk.launcher.demo;

import static dev.vidhuk.launcher.demo.Html.escaped;
import static dev.vidhuk.launcher.demo.Html.lines;
import static dev.vidhuk.launcher.demo.Html.time;

import java.util.stream.Collectors;

/** One review in the portal's list, with all that was written under it. */
final class ListItem {
    private ListItem() {}

    static String html(PortalReview review) {
        return """
                <li class="review" id="r-%d" data-user="%s"%s>
                <div class="review__head">
                <span class="avatar">%s</span><span class="review__author">%s</span>%s%s%s
                </div>
                %s%s%s</li>
                """.formatted(
                        review.number(),
                        escaped(review.user()),
                        review.product() == null ? "" : " data-product=\"" + escaped(review.product()) + "\"",
                        escaped(firstLetter(review.author())),
                        escaped(review.author()),
                        rating(review),
                        time("review__time", review.publishedAt()),
                        editMark(review),
                        product(review),
                        text(review),
                        review.replies().stream().map(ListItem::reply).collect(Collectors.joining()));
    }

    private static String firstLetter(String author) {
        return author.substring(0, author.offsetByCodePoints(0, 1));
    }

    /** The portal counts to ten, in halves of a star. */
    private static String rating(PortalReview review) {
        if (review.stars() == null) {
            return "<span class=\"asks\">запитання</span>";
        }
        int points = review.stars() * 2;
        return "<span class=\"stars stars--%d\" data-rating=\"%d\" title=\"%d/10\">%s</span>"
                .formatted(review.stars(), points, points, Html.stars(review.stars()));
    }

    private static String editMark(PortalReview review) {
        return review.editedAt() == null
                ? ""
                : "<span class=\"review__edited\">змінено %s</span>".formatted(time("edited", review.editedAt()));
    }

    private static String product(PortalReview review) {
        return review.product() == null
                ? ""
                : "<p class=\"review__product\">Товар: <span>%s</span></p>\n".formatted(escaped(review.product()));
    }

    private static String text(PortalReview review) {
        return review.text() == null ? "" : "<div class=\"review__text\">%s</div>\n".formatted(lines(review.text()));
    }

    private static String reply(PortalReply reply) {
        return """
                <div class="reply %s" id="c-%d" data-user="%s">
                <div class="reply__head"><span class="reply__author">%s</span>%s%s</div>
                <div class="reply__text">%s</div>
                </div>
                """.formatted(
                        reply.official() ? "reply--owner" : "reply--customer",
                        reply.number(),
                        escaped(reply.user()),
                        escaped(reply.author()),
                        reply.official() ? "<span class=\"badge\">офіційна відповідь</span>" : "",
                        time("reply__time", reply.publishedAt()),
                        lines(reply.text()));
    }
}
