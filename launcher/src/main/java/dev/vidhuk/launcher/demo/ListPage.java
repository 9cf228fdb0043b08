package dev.vidhuk.launcher.demo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The portal's list of the reviews of one shop: ten on a page, newest first. */
final class ListPage {
    static final int SIZE = 10;

    private final List<PortalReview> all;
    private final int page;

    /**
     * One page of the list.
     *
     * @param all what is shown, newest first
     * @param page from 1 to {@link #pages}
     */
    ListPage(List<PortalReview> all, int page) {
        this.all = all;
        this.page = page;
    }

    /** How many pages so many reviews fill; an empty list has one. */
    static int pages(int reviews) {
        return Math.max(1, (reviews + SIZE - 1) / SIZE);
    }

    String html() {
        return Html.document(
                "uk", "Відгуки про Svitlo – Полиця", "portal.css", "", """
                <header class="top"><a class="logo" href="/">Полиця</a><span>відгуки про магазини України</span></header>
                <main>
                %s%s%s</main>
                <footer>Демонстраційний сайт: магазин, люди й відгуки вигадані.</footer>
                """.formatted(shop(), reviews(), links()));
    }

    private String shop() {
        Score score = Score.of(all);
        return """
                <section class="shop">
                <span class="shop__sign">S</span>
                <div><h1>Svitlo – відгуки про магазин</h1><p>Побутова техніка, Київ. Усього відгуків: %d</p></div>
                <p class="shop__score"><b>%s</b> з 5</p>
                </section>
                """.formatted(all.size(), score.text().replace('.', ','));
    }

    private String reviews() {
        if (all.isEmpty()) {
            return "<p class=\"no-reviews\">Відгуків ще немає.</p>\n";
        }
        return all.stream()
                .skip((page - 1L) * SIZE)
                .limit(SIZE)
                .map(ListItem::html)
                .collect(Collectors.joining("", "<ol class=\"reviews\">\n", "</ol>\n"));
    }

    private String links() {
        int last = pages(all.size());
        String numbers = IntStream.rangeClosed(1, last)
                .mapToObj(number -> number == page ? "<b>%d</b> ".formatted(number) : link("", number, "" + number))
                .collect(Collectors.joining());
        String next = page < last ? link(" class=\"next\" rel=\"next\"", page + 1, "Далі →") : "";
        return "<nav class=\"pages\">" + numbers + next + "</nav>\n";
    }

    private static String link(String attributes, int page, String text) {
        return "<a%s href=\"?page=%d\">%s</a> ".formatted(attributes, page, text);
    }
}
