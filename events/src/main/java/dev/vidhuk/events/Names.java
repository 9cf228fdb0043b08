package dev.vidhuk.events;

import java.util.regex.Pattern;

/** The rule for names that become part of a key: brands, sources, receivers, locations and categories. */
public final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");

    private Names() {}

    /** Whether the text may stand as a part of a key. */
    public static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }

    static void require(String what, String name) {
        if (!valid(name)) {
            throw new IllegalArgumentException(what + " does not match [a-z0-9._-]+: " + name);
        }
    }

    /**
     * Refuses what cannot be the id of a review, such as one with a word before it.
     *
     * @throws IllegalArgumentException where it cannot
     */
    public static void requireReviewId(String id) {
        int slash = id.indexOf('/');
        if (slash < 1 || slash == id.length() - 1 || !valid(id.substring(0, slash))) {
            throw new IllegalArgumentException("\"" + id + "\" is no review id; one is <source>/<the site's id>");
        }
    }
}
