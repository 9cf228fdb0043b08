package dev.vidhuk.ingest.structured;

import java.util.Locale;

/** What a property says, in whichever syntax: words or a thing. */
sealed interface Value permits Words, Thing {

    /** The name without its vocabulary, in lower case: sites write {@code schema:ReviewRating} too. */
    static String local(String name) {
        int end = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
        return name.substring(end + 1).toLowerCase(Locale.ROOT);
    }
}
