package dev.vidhuk.ingest.text;

import java.util.regex.Pattern;

/**
 * The invitation to read on by which a page ends a text that it has cut short: {@code … Читати далі}. Dots alone are none:
 * people write them themselves.
 */
public final class ReadMore {
    private static final String INVITATION = "(?:read|show|see|view) (?:more|all|full review|the full review)"
            + "|(?:читати|показати|дивитися) (?:далі|більше|ще|повністю|все)|докладніше|детальніше"
            + "|(?:читать|показать|смотреть) (?:дальше|далее|больше|ещё|еще|полностью|всё|все)|подробнее";
    private static final Pattern CUT = Pattern.compile(
            "(?<=…|\\.\\.\\.)\\s*[\\[(]?(?:" + INVITATION + ")[\\])]?\\s*[›»→>.…]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ReadMore() {}

    /** Whether the text goes on elsewhere, as it says itself. */
    public static boolean endsIn(String text) {
        return CUT.matcher(text).find();
    }

    /** The text up to the dots. */
    public static String without(String text) {
        return CUT.matcher(text).replaceFirst("");
    }
}
