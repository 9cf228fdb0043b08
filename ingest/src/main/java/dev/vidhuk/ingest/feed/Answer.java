package dev.vidhuk.ingest.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * How WordPress tells in RSS, which has no element for it, whom a comment answers: the text begins with "In reply to", in
 * the language of the site, and a link to the other comment.
 *
 * @param to the address of the other comment
 * @param rest the text without these words, as HTML
 */
record Answer(String to, String rest) {
    /** "In reply to" is short in all languages; a longer beginning is the customer's own. In UTF-16 code units. */
    private static final int LONGEST = 40;

    private static final Pattern COMMENT = Pattern.compile("\\S+#comment-\\d+");

    static @Nullable Answer in(String html) {
        if (!html.contains("#comment-")) {
            return null;
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        Element link = body.selectFirst("a[href]");
        if (link == null || !COMMENT.matcher(link.attr("href")).matches()) {
            return null;
        }
        StringBuilder before = new StringBuilder();
        for (Node node = link.previousSibling(); node != null; node = node.previousSibling()) {
            before.insert(0, node instanceof TextNode text ? text.text() : "\n\n\n" + node.outerHtml());
        }
        Element block = link.parent();
        boolean first = block != null && (block.normalName().equals("body") || block.previousElementSibling() == null);
        if (!first || before.toString().isBlank() || before.length() > LONGEST) {
            return null;
        }
        return new Answer(link.attr("href"), rest(body, link));
    }

    private static String rest(Element body, Element link) {
        for (Node node = link.previousSibling(); node != null; node = link.previousSibling()) {
            node.remove();
        }
        if (link.nextSibling() instanceof TextNode after) {
            after.text(after.getWholeText().replaceFirst("^\\s*\\.", ""));
        }
        link.remove();
        return body.html();
    }
}
