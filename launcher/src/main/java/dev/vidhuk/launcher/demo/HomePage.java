package dev.vidhuk.launcher.demo;

import static dev.vidhuk.launcher.demo.Html.escaped;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The site's first page: where else to look. */
final class HomePage {
    private HomePage() {}

    static String html(Portal portal) {
        String places = Arrays.stream(Place.values())
                .map(place -> place(place, portal))
                .collect(Collectors.joining("", "<ol class=\"reviews\">\n", "</ol>\n"));
        return Html.document("en", "The demo's site", "portal.css", "", """
                <header class="top"><a class="logo" href="/">Demo</a><span>a review portal and a shop</span></header>
                <main>
                %s</main>
                <footer>The shop, the people and their reviews are made up.</footer>
                """.formatted(places));
    }

    private static String place(Place place, Portal portal) {
        return "<li class=\"review\"><a href=\"%s\">%s: %s</a>, %d reviews</li>\n"
                .formatted(
                        place.path(),
                        place.label(),
                        escaped(place.title()),
                        portal.shown(place).size());
    }
}
