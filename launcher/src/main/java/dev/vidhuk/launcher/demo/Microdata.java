package dev.vidhuk.launcher.demo;

import static dev.vidhuk.launcher.demo.Html.escaped;

/** Reviews in the words of schema.org, as attributes of what readers see. They have no ids, and dates to the day. */
final class Microdata {
    static final String PRODUCT = " itemscope itemtype=\"https://schema.org/Product\"";
    static final String NAME = " itemprop=\"name\"";

    private Microdata() {}

    static String review(PortalReview review) {
        return """
                <article class="opinion" itemprop="review" itemscope itemtype="https://schema.org/Review">
                %s<p itemprop="reviewBody">%s</p>
                <p class="opinion__by"><span itemprop="author" itemscope itemtype="https://schema.org/Person">\
                <span itemprop="name">%s</span></span>, <time itemprop="datePublished" datetime="%s">%s</time></p>
                </article>
                """.formatted(
                        review.stars() == null ? "" : rating(review.stars()),
                        Html.lines(review.text()),
                        escaped(review.author()),
                        Html.isoDay(review.publishedAt()),
                        Html.day(review.publishedAt()));
    }

    private static String rating(int stars) {
        return """
                <p class="opinion__stars" itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">\
                <meta itemprop="worstRating" content="1"><meta itemprop="bestRating" content="5">\
                <meta itemprop="ratingValue" content="%d">%s</p>
                """.formatted(stars, Html.stars(stars));
    }
}
