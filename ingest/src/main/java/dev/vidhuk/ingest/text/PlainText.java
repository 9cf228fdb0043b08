package dev.vidhuk.ingest.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Text as a reader sees it: no tags, no entities, the line breaks kept, other white space collapsed. */
public final class PlainText {
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "head");
    private static final String TAGS =
            "a|abbr|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|ol|p|pre|q|s|small|span"
                    + "|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul";
    private static final Pattern TAG =
            Pattern.compile("</?(?:" + TAGS + ")(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_TAG =
            Pattern.compile("<(?:br|p|div|li|tr)(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]\\w+);");

    private PlainText() {}

    /** The text of an element, a line for each block. */
    public static String of(Element element) {
        StringBuilder text = new StringBuilder();
        element.traverse(new Writer(text));
        return tidy(text.toString());
    }

    /**
     * The text of a string that should be plain but may hold HTML, entities, or HTML behind entities: sites escape what
     * they put into JSON once too often. What only looks like a tag ("I <3 it") stays.
     */
    public static String of(String text) {
        String plain = text;
        for (int round = 0; round < 2; round++) {
            plain = withoutTags(plain);
            plain = ENTITY.matcher(plain).find() ? Parser.unescapeEntities(plain, false) : plain;
        }
        return tidy(withoutTags(plain));
    }

    /** The same text, or null where there is nothing to read in it. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String withoutTags(String text) {
        if (!TAG.matcher(text).find()) {
            return text;
        }
        // in HTML a line feed is a space; where no tag breaks lines, the line feeds must be meant
        String html = LINE_TAG.matcher(text).find() ? text : text.replace("\n", "<br>");
        return of(Jsoup.parseBodyFragment(html).body());
    }

    private static String tidy(String text) {
        return text.replace('\u00a0', ' ')
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[ \\t\\f\\u200b]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Writes down what is seen; a block begins and ends a line. */
    private static final class Writer implements NodeVisitor {
        private final StringBuilder text;
        private int unseen;

        Writer(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
                breakLine(element);
            } else if (node instanceof TextNode words && unseen == 0) {
                text.append(
                        preserved(words)
                                ? words.getWholeText()
                                : words.getWholeText().replaceAll("\\s+", " "));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
                if (!element.nameIs("br")) {
                    breakLine(element);
                }
            }
        }

        private void breakLine(Element element) {
            if (unseen > 0 || UNSEEN.contains(element.normalName())) {
                return;
            }
            if (element.nameIs("br")) {
                text.append('\n');
            } else if (element.nameIs("p")) {
                text.append("\n\n");
            } else if (element.isBlock() && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private static boolean preserved(TextNode words) {
            Element parent = words.parent();
            return parent != null && parent.nameIs("pre");
        }
    }
}
