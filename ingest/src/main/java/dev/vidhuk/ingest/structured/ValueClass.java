package dev.vidhuk.ingest.structured;

import dev.vidhuk.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What an element of a microformat says: its parts of class {@code value} where it has some (the value class pattern),
 * else an attribute that its kind tells things in, else its text.
 */
final class ValueClass {
    /** ISO-8601 without its separators, which the rest of us does not read: {@code 20050418T2300-0700}. */
    private static final Pattern BASIC_DATE = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?)?(Z|[+-]\\d{2}:?\\d{2})?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> TELLING = Map.of(
            "abbr", "title",
            "acronym", "title",
            "time", "datetime",
            "data", "value",
            "meter", "value",
            "input", "value",
            "meta", "content",
            "img", "alt",
            "area", "alt");

    private ValueClass() {}

    /** The words; empty where there are none. */
    static String text(Element element) {
        return told(element, "");
    }

    /** A date, which may be written in parts: the day here, the time of day there. */
    static String date(Element element) {
        String date = told(element, " ").strip();
        Matcher basic = BASIC_DATE.matcher(date);
        return basic.matches() ? extended(basic) : date;
    }

    private static String told(Element element, String between) {
        List<String> parts = new ArrayList<>();
        collect(element, parts);
        return parts.isEmpty() ? told(element) : String.join(between, parts);
    }

    private static void collect(Element element, List<String> parts) {
        for (Element child : element.children()) {
            if (child.hasClass("value-title")) {
                parts.add(child.attr("title"));
            } else if (child.hasClass("value")) {
                parts.add(told(child));
            } else {
                collect(child, parts);
            }
        }
    }

    private static String told(Element element) {
        String attribute = TELLING.getOrDefault(element.normalName(), "");
        return !attribute.isEmpty() && element.hasAttr(attribute)
                ? element.attr(attribute).strip()
                : PlainText.of(element);
    }

    private static String extended(Matcher basic) {
        String day = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
        if (basic.group(4) == null) {
            return day;
        }
        String seconds = basic.group(6) == null ? "" : ":" + basic.group(6);
        String zone = basic.group(7) == null ? "" : basic.group(7);
        return day + "T" + basic.group(4) + ":" + basic.group(5) + seconds + zone;
    }
}
