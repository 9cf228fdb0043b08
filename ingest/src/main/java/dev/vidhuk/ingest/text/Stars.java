package dev.vidhuk.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rating as a page writes it.
 *
 * @param value 1 to 5, or null where it lies outside its scale
 * @param raw what the page writes, with its scale where that is not five, such as {@code 2/10}
 */
public record Stars(@Nullable Double value, String raw) {
    /** A rating is a few words; what is longer is something else, and not worth a search. */
    private static final int LONGEST = 200;

    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
    private static final Pattern FRACTION = Pattern.compile(
            NUMBER + "\\s*(?:/|\\b(?:out of|of|із|из|з|von|sur|de|di|su|ze|z)\\b)\\s*" + NUMBER,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*%");
    /** Class names write a half star as 4-5. */
    private static final Pattern PLAIN = Pattern.compile("(?<![\\d.,])" + NUMBER + "(?:-(5))?(?![\\d])");

    private static final Pattern GLYPHS = Pattern.compile("[★☆⭐]+");
    private static final List<String> WORDS = List.of("one", "two", "three", "four", "five");

    /**
     * The rating in a text: {@code 4,5 з 5}, {@code 2/10}, {@code width: 80%}, {@code ★★★★☆}, {@code FOUR}, or a number
     * on the given scale. Null where there is none.
     */
    public static @Nullable Stars read(String text, Scale scale) {
        String raw = text.strip();
        if (raw.length() > LONGEST) {
            return null;
        }
        Matcher fraction = FRACTION.matcher(raw);
        if (fraction.find()) {
            return on(number(fraction.group(1)), within(number(fraction.group(2)), scale), raw);
        }
        Matcher percent = PERCENT.matcher(raw);
        if (percent.find()) {
            return on(number(percent.group(1)), Scale.upTo(100), percent.group());
        }
        Matcher glyphs = GLYPHS.matcher(raw);
        return glyphs.find() ? glyphs(glyphs.group(), scale) : plain(raw, scale);
    }

    /** So many full stars on the given scale; null where there are none at all. */
    public static @Nullable Stars counted(int full, Scale scale) {
        return full == 0 ? null : of(full, scale);
    }

    /** That value on that scale. */
    public static Stars of(double value, Scale scale) {
        String raw = scale.best() == 5 ? shortest(value) : shortest(value) + "/" + shortest(scale.best());
        return new Stars(scale.stars(value), raw);
    }

    private static @Nullable Stars plain(String raw, Scale scale) {
        if (raw.startsWith("-")) {
            return new Stars(null, raw);
        }
        Matcher plain = PLAIN.matcher(raw);
        if (plain.find()) {
            String half = plain.group(2) == null ? "" : ".5";
            return of(number(plain.group(1) + half), scale);
        }
        int word = WORDS.indexOf(raw.toLowerCase(Locale.ROOT));
        return word < 0 ? null : on(word + 1, scale, raw);
    }

    private static @Nullable Stars glyphs(String glyphs, Scale scale) {
        int full = (int) glyphs.chars().filter(c -> c != '☆').count();
        boolean whole = full == glyphs.length() || glyphs.length() == scale.best();
        return counted(full, whole ? scale : Scale.upTo(glyphs.length()));
    }

    private static @Nullable Stars on(double value, @Nullable Scale scale, String raw) {
        return scale == null ? null : new Stars(scale.stars(value), raw);
    }

    private static @Nullable Scale within(double best, Scale usual) {
        return best == usual.best() ? usual : best > 0 ? Scale.upTo(best) : null;
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }

    private static String shortest(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
