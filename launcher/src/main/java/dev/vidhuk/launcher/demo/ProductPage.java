package dev.vidhuk.launcher.demo;

import static dev.vidhuk.launcher.demo.Html.escaped;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A product's page in the shop. It shows no replies, neither to readers nor to machines. */
final class ProductPage {
    private final Place product;
    private final List<PortalReview> reviews;

    ProductPage(Place product, List<PortalReview> reviews) {
        this.product = product;
        this.reviews = reviews;
    }

    /** The page that tells machines in JSON-LD what its readers see. */
    String withJsonLd() {
        String head = "<script type=\"application/ld+json\">%s</script>\n".formatted(JsonLd.of(product, reviews));
        return html(head, "", "", ProductPage::plainReview);
    }

    /** The page that tells machines in microdata what its readers see. */
    String withMicrodata() {
        return html("", Microdata.PRODUCT, Microdata.NAME, Microdata::review);
    }

    private String html(String head, String scope, String name, Function<PortalReview, String> review) {
        String body = """
                <header class="top"><a href="/">Svitlo<i>.</i></a><span>Kettles · Lamps · Heaters</span></header>
                <main%s>
                <section class="product"><img src="/%s.svg" alt="" width="260" height="260">
                <div><h1%s>%s</h1><p class="product__score">★ %s <small>from %d ratings</small></p>
                <p>Free delivery in Kyiv. Two years of warranty.</p><span class="buy">In stock</span></div>
                </section>
                <h2>Reviews</h2>
                %s</main>
                <footer>A demo: the shop, the people and their reviews are made up.</footer>
                """.formatted(
                        scope,
                        product.label(),
                        name,
                        escaped(product.title()),
                        score().text(),
                        score().ratings(),
                        reviews.stream().map(review).collect(Collectors.joining()));
        return Html.document("en", product.title() + " – Svitlo", "shop.css", head, body);
    }

    private Score score() {
        return Score.of(reviews);
    }

    private static String plainReview(PortalReview review) {
        return """
                <article class="opinion" id="review-%d">
                <p class="opinion__stars">%s</p><p>%s</p>
                <p class="opinion__by">%s, %s</p>
                </article>
                """.formatted(
                        review.number(),
                        review.stars() == null ? "" : Html.stars(review.stars()),
                        Html.lines(review.text()),
                        escaped(review.author()),
                        Html.day(review.publishedAt()));
    }
}
