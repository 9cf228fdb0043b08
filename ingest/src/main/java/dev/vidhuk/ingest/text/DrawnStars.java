package dev.vidhuk.ingest.text;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rating out of the element that draws it. What is said to those who do not see it goes first ({@code title},
 * {@code aria-label}, {@code alt}, the text), then the drawing: the width of the coloured part, a row of icons, the
 * number in a class, the number in the name of a picture.
 */
public final class DrawnStars {
    private static final List<String> SAYING =
            List.of("title", "aria-label", "alt", "content", "data-rating", "data-score", "data-stars", "data-value");
    private static final String NUMBER = "\\d{1,3}(?:[.,]\\d+)?";
    /** Words that tell a rating and no other number, such as that of the reviews. */
    private static final Pattern SAID = Pattern.compile(
            NUMBER + "(?:\\s*(?:/|out of|of|із|зі|из|з|von|sur|de|di|su|z)\\s*\\d+.*"
                    + "|[\\s-]*(?:stars?|зір\\p{L}*|зв[её]зд\\p{L}*|\\*|★)(?!\\p{L}).*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern WIDTH = Pattern.compile("(?<![\\w-])width\\s*:\\s*(?:calc\\()?\\s*([\\d.]+)%");
    private static final String COUNT = "(\\d{1,3}(?:[.,_-]\\d(?!\\d))?)(?!\\d)";
    private static final Pattern CLASS =
            Pattern.compile("(?:stars?|rat(?:e|ed|ing)|score|filled)[_-]*" + COUNT, Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile("(?:star|rat)[a-z_-]*" + COUNT, Pattern.CASE_INSENSITIVE);

    private DrawnStars() {}

    /**
     * The rating that an element shows.
     *
     * @param scale what a number without a scale of its own means
     * @return null where nothing of it is understood
     */
    public static @Nullable Stars read(Element drawing, Scale scale) {
        Stars said = said(drawing, scale);
        if (said != null) {
            return said;
        }
        Stars wide = wide(drawing, scale);
        if (wide != null) {
            return wide;
        }
        Icons icons = Icons.in(drawing);
        Stars counted = icons == null ? null : icons.stars(scale);
        if (counted != null) {
            return counted;
        }
        Stars numbered = numbered(drawing, scale);
        return numbered != null ? numbered : Stars.read(PlainText.of(drawing), scale);
    }

    private static @Nullable Stars said(Element drawing, Scale scale) {
        Stream<String> attributes = drawing.getAllElements().stream()
                .flatMap(element -> SAYING.stream().map(element::attr));
        return Stream.concat(attributes, Stream.of(PlainText.of(drawing)))
                .map(DrawnStars::rating)
                .filter(text -> !text.isEmpty())
                .map(text -> Stars.read(text, scale))
                .filter(stars -> stars != null && stars.value() != null)
                .findFirst()
                .orElse(null);
    }

    /** The part of a text from its first number on, if that is a rating; else nothing. */
    private static String rating(String text) {
        String from = text.strip().replaceFirst("^\\D*", "");
        return SAID.matcher(from).matches() ? from : "";
    }

    /** The coloured part is the narrowest; or each star has its own, and they add up. */
    private static @Nullable Stars wide(Element drawing, Scale scale) {
        DoubleSummaryStatistics widths = drawing.getAllElements().stream()
                .map(element -> WIDTH.matcher(element.attr("style")))
                .filter(Matcher::find)
                .mapToDouble(width -> Double.parseDouble(width.group(1)))
                .filter(width -> width <= 100)
                .summaryStatistics();
        if (widths.getCount() == 0) {
            return null;
        }
        double share = widths.getCount() == scale.best() ? widths.getAverage() : widths.getMin();
        return share == 0 ? null : Stars.read(Stars.shortest(share) + "%", scale);
    }

    private static @Nullable Stars numbered(Element drawing, Scale scale) {
        for (Element element : drawing.getAllElements()) {
            Stars named = counted(CLASS.matcher(element.className()), scale);
            String file = element.attr("src").replaceFirst("[?#].*", "").replaceFirst(".*/", "");
            Stars pictured = named == null ? counted(PICTURE.matcher(file), scale) : named;
            if (pictured != null) {
                return pictured;
            }
        }
        return null;
    }

    /** A number beyond the scale is one in tenths, {@code stars45}, or a share of a hundred. */
    private static @Nullable Stars counted(Matcher found, Scale scale) {
        if (!found.find()) {
            return null;
        }
        double number = Double.parseDouble(found.group(1).replaceFirst("[,_-]", "."));
        if (number <= scale.best()) {
            return number == 0 ? null : Stars.of(number, scale);
        }
        return number <= scale.best() * 10
                ? Stars.of(number / 10, scale)
                : Stars.read(Stars.shortest(number) + "%", scale);
    }
}
