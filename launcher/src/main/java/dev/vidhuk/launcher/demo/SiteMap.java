package dev.vidhuk.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which page stands under which address. No network. */
final class SiteMap {
    private static final Pattern PAGE = Pattern.compile("page=([1-9]\\d{0,5})");
    private static final String ROBOTS = "User-agent: *\nAllow: /\n";
    private static final Map<String, String> FILES = Map.of(
            "/portal.css", "text/css",
            "/shop.css", "text/css",
            "/kettle.svg", "image/svg+xml",
            "/lamp.svg", "image/svg+xml");

    private final Portal portal;

    SiteMap(Portal portal) {
        this.portal = portal;
    }

    /**
     * The page as it stands now, or null where there is none.
     *
     * @param query what follows the question mark, or null
     */
    @Nullable
    Page page(String path, @Nullable String query) {
        return switch (path) {
            case "/" -> Page.html(HomePage.html(portal));
            case "/robots.txt" -> Page.text("text/plain", ROBOTS);
            case "/shop/svitlo/" -> list(query);
            case "/p/kettle/" -> Page.html(product(Place.KETTLE).withJsonLd());
            case "/p/lamp/" -> Page.html(product(Place.LAMP).withMicrodata());
            default -> file(path);
        };
    }

    private @Nullable Page list(@Nullable String query) {
        List<PortalReview> reviews = portal.shown(Place.PORTAL);
        int number = number(query);
        return number < 1 || number > ListPage.pages(reviews.size())
                ? null
                : Page.html(new ListPage(reviews, number).html());
    }

    private static int number(@Nullable String query) {
        if (query == null) {
            return 1;
        }
        Matcher page = PAGE.matcher(query);
        return page.matches() ? Integer.parseInt(page.group(1)) : 0;
    }

    private ProductPage product(Place product) {
        return new ProductPage(product, portal.shown(product));
    }

    private static @Nullable Page file(String path) {
        String type = FILES.get(path);
        return type == null ? null : Page.text(type, Resource.text(path.substring(1)));
    }
}
