package dev.vidhuk.ingest.page;

import java.net.URI;

/** Where a link leads. */
final class Link {
    private Link() {}

    /**
     * The address that a link on a page means.
     *
     * @throws IllegalArgumentException where it is none
     */
    static URI from(URI page, String link) {
        String clean = link.replace(" ", "%20");
        // java.net.URI takes a query alone for one of the folder, not of the page
        return clean.startsWith("?") ? URI.create(withoutQuery(page) + clean) : page.resolve(clean);
    }

    /** An address up to its query. */
    static String withoutQuery(URI address) {
        return address.toString().replaceFirst("[?#].*", "");
    }
}
