package dev.vidhuk.alerts.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A mail as somebody reads it. Fails where anything in it is not as this way of notifying makes it. */
record ReadMail(String subject, String text, String html) {
    private static final Set<String> HEADERS = Set.of(
            "Auto-Submitted",
            "Content-Language",
            "Content-Type",
            "Date",
            "From",
            "In-Reply-To",
            "MIME-Version",
            "Message-ID",
            "References",
            "Subject",
            "To",
            "X-Vidhuk-Id");

    private static final Set<String> TAGS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "body",
            "div",
            "h1",
            "h2",
            "table",
            "tbody",
            "tr",
            "td",
            "blockquote",
            "b",
            "br",
            "strong",
            "span",
            "wbr",
            "p",
            "a",
            "#root");

    private static final Set<String> ATTRIBUTES =
            Set.of("lang", "charset", "name", "content", "style", "role", "cellpadding", "cellspacing", "dir", "href");

    static ReadMail of(MimeMessage mail) {
        try {
            assertThat(Collections.list(mail.getAllHeaders()))
                    .extracting(Header::getName)
                    .containsExactlyInAnyOrderElementsOf(HEADERS);
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getCount()).isEqualTo(2);
            return new ReadMail(
                    mail.getSubject(),
                    text(parts.getBodyPart(0), "text/plain; charset=UTF-8"),
                    text(parts.getBodyPart(1), "text/html; charset=UTF-8"));
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Part part, String type) throws MessagingException, IOException {
        assertThat(part.getContentType()).isEqualTo(type);
        return ((String) part.getContent()).replace("\r\n", "\n");
    }

    /** The text without what marks quotes and complaints. */
    String shownText() {
        return text.lines().map(line -> line.replaceFirst("^> ?", "")).collect(Collectors.joining("\n"));
    }

    /** What a reader sees of the HTML, and where its links lead. */
    String shownHtml() {
        Document page = document();
        List<String> links = page.select("a").stream()
                .map(link -> link.text() + ": " + link.attr("href"))
                .toList();
        page.select("br").after("\n");
        return page.body().wholeText() + "\n" + String.join("\n", links);
    }

    private Document document() {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(html, "", parser);
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.getAllElements()).allSatisfy(ReadMail::check);
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                assertThat(text.getWholeText()).doesNotContainPattern("(?i)https?://|www\\.\\w|\\w@\\w");
            }
        });
        return page;
    }

    private static void check(Element element) {
        assertThat(TAGS).contains(element.tagName());
        element.attributes().forEach(attribute -> assertThat(ATTRIBUTES).contains(attribute.getKey()));
        if (element.tagName().equals("a")) {
            assertThat(element.text()).isEqualTo("Open the review");
            assertThat(element.attr("href")).matches("https?://[!-~]+");
        }
    }
}
