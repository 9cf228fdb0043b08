package dev.vidhuk.launcher.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review that any of several customers might write, and what may come of it.
 *
 * @param names first names of who might write it, as the text's grammar allows
 * @param product null means the shop, or the product of the place
 * @param answer what the shop may answer, or null where it says nothing; {@code {name}} stands for the first name
 * @param comment what another customer may write under it, or null
 * @param edited what the author may turn it into when all is well, or null
 */
record Motif(
        List<String> names,
        Place place,
        @Nullable String product,
        int stars,
        @Nullable String text,
        String gist,
        @Nullable String answer,
        @Nullable String comment,
        @Nullable String edited) {

    Motif {
        names = List.copyOf(names);
    }
}
