package dev.vidhuk.ingest;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One setting that a kind of source has beside those of every source.
 *
 * @param name its key in the configuration
 * @param required whether the source cannot do without it
 * @param suggested whether a new source had better say it: required, or one of several of which one is needed
 * @param otherwise what holds where it is left out, as a user would write it; or null
 * @param example a value as a user may write it
 * @param meaning what it is for, in one line, where one gets it, and what is kept secret
 * @param problem says what is wrong with a value, as the rest of a sentence that begins with it; null where nothing is
 */
public record Setting(
        String name,
        Form form,
        boolean required,
        boolean suggested,
        @Nullable String otherwise,
        String example,
        String meaning,
        Function<String, @Nullable String> problem) {

    /** What a value looks like. */
    public enum Form {
        TEXT,
        /** A text that no message, log or topic repeats; configured as {@code ${NAME}} or {@code {file: path}}. */
        SECRET,
        NUMBER,
        FLAG,
        /** A list of texts. */
        TEXTS
    }

    /** One that must be given. */
    public static Setting required(String name, Form form, String example, String meaning) {
        return new Setting(name, form, true, true, null, example, meaning, value -> null);
    }

    /** One that may be left out. */
    public static Setting optional(String name, Form form, String example, String meaning) {
        return new Setting(name, form, false, false, null, example, meaning, value -> null);
    }

    /** One that has a default. */
    public static Setting or(String otherwise, String name, Form form, String meaning) {
        return new Setting(name, form, false, false, otherwise, otherwise, meaning, value -> null);
    }

    /** The same, of which not every value is right. */
    public Setting checked(Function<String, @Nullable String> check) {
        return new Setting(name, form, required, suggested, otherwise, example, meaning, check);
    }

    /** The same, to be said by a new source. */
    public Setting suggest() {
        return new Setting(name, form, required, true, otherwise, example, meaning, problem);
    }
}
