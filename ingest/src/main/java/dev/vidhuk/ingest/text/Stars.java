package dev.vidhuk.ingest.text;

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
            NUMBER + "\\s*(?:/|\\b(?:out of|of|із|зі|из|з|von|sur|de|di|su|ze|z)\\b)\\s*" + NUMBER,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /** A number, but for a length in pixels. Class names write a half star as 4-5. */
    private static final Pattern PLAIN =
            Pattern.compile("(?<![\\d.,])" + NUMBER + "(?:-(5))?(?![\\d]|[.,]\\d)(?!\\s*(?:px|r?em)\\b)(\\s*%)?");

    /** Several in a row, or one by one; stars in colour are followed by a mark that nobody sees. */
    private static final Pattern GLYPHS = Pattern.compile("[★☆⭐]{2,}|[★☆⭐](?:\\s[★☆⭐])*");

    private static final Pattern COUNTED = Pattern.compile(
            "([\\p{L}'’ʼ]+)(?:[- ](?:stars?|зір\\p{L}*|зв[её]зд\\p{L}*))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * The rating in a text: {@code 4,5 з 5}, {@code 2/10}, {@code width: 80%}, {@code ★★★★☆}, {@code FOUR}, {@code п'ять
     * зірок}, or the first number, on the given scale. Null where there is none.
     */
    public static @Nullable Stars read(String text, Scale scale) {
        String raw = text.strip();
        if (raw.length() > LONGEST) {
            return null;
        }
        Matcher fraction = FRACTION.matcher(raw);
        while (fraction.find()) {
            double value = number(fraction.group(1));
            double best = number(fraction.group(2));
            if (best > 0 && (value <= best || best == scale.best())) {
                return new Stars(within(best, scale).stars(value), raw);
            }
        }
        Matcher glyphs = GLYPHS.matcher(raw.replace("\ufe0f", ""));
        Matcher plain = PLAIN.matcher(raw);
        boolean number = plain.find();
        // one star beside a number, as in "4 ★", is the number's unit
        if (glyphs.find() && (!number || glyphs.group().length() > 1)) {
            return glyphs(glyphs.group().replaceAll("\\s", ""), scale);
        }
        return number ? plain(raw, plain, scale) : inWords(raw, scale);
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

    private static Stars plain(String raw, Matcher plain, Scale scale) {
        if (raw.startsWith("-")) {
            return new Stars(null, raw);
        }
        if (plain.group(3) != null) {
            return new Stars(Scale.upTo(100).stars(number(plain.group(1))), plain.group());
        }
        String half = plain.group(2) == null ? "" : ".5";
        return of(number(plain.group(1) + half), scale);
    }

    private static @Nullable Stars inWords(String raw, Scale scale) {
        Matcher counted = COUNTED.matcher(raw);
        Double value = counted.matches() ? Numbers.value(counted.group(1).toLowerCase(Locale.ROOT)) : null;
        return value == null || value < 1 ? null : new Stars(scale.stars(value), raw);
    }

    private static @Nullable Stars glyphs(String glyphs, Scale scale) {
        int full = (int) glyphs.chars().filter(c -> c != '☆').count();
        boolean whole = full == glyphs.length() || glyphs.length() == scale.best();
        return counted(full, whole ? scale : Scale.upTo(glyphs.length()));
    }

    private static Scale within(double best, Scale usual) {
        return best == usual.best() ? usual : Scale.upTo(best);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }

    /** Without a fraction where there is none. */
    static String shortest(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
