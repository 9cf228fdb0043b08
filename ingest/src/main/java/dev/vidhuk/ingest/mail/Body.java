package dev.vidhuk.ingest.mail;

import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.text.PlainText;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a mail: plain text before HTML, without what is quoted and the signature, and no attachment.
 *
 * @param text null where nothing is written
 * @param truncated whether it goes on
 */
record Body(@Nullable String text, boolean truncated) {
    static final Body EMPTY = new Body(null, false);

    /** More of a text than this is not fetched. In bytes. */
    private static final int LONGEST = 256 * 1024;
    /** A mail of mails is not opened for ever. */
    private static final int DEEPEST = 8;

    /** What programs put quotes and signatures in. */
    private static final String QUOTED = "blockquote, .gmail_quote, .gmail_signature, .gmail_attr, .yahoo_quoted,"
            + " .protonmail_quote, .moz-cite-prefix, .moz-signature, #Signature, #divRplyFwdMsg,"
            + " #divRplyFwdMsg ~ *, #appendonsend ~ *, #mail-editor-reference-message-container";

    /**
     * Reads a mail's text.
     *
     * @throws MessagingException where the server does not give it, or it is no MIME
     * @throws IOException where it cannot be decoded
     */
    static Body of(Part mail) throws MessagingException, IOException {
        List<Part> texts = new ArrayList<>();
        collect(mail, texts, 0);
        Body plain = first(texts, false);
        return plain.text == null ? first(texts, true) : plain;
    }

    private static Body first(List<Part> texts, boolean html) throws MessagingException, IOException {
        for (Part part : texts) {
            if (part.isMimeType("text/html") == html) {
                Body body = read(part, html);
                if (body.text != null) {
                    return body;
                }
            }
        }
        return EMPTY;
    }

    private static void collect(Part part, List<Part> texts, int depth) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    collect(parts.getBodyPart(i), texts, depth + 1);
                }
            }
        } else if (part.getFileName() == null && (part.isMimeType("text/plain") || part.isMimeType("text/html"))) {
            texts.add(part);
        }
    }

    private static Body read(Part part, boolean html) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(LONGEST);
        }
        Content content = new Content(bytes, charset(part.getContentType()));
        String text = html ? ofHtml(content.text()) : Quotes.without(content.text());
        return new Body(PlainText.orNull(text), bytes.length == LONGEST);
    }

    private static String ofHtml(String html) {
        Document document = Jsoup.parse(html);
        Element whole = document.body().clone();
        document.select(QUOTED).remove();
        String own = Quotes.without(PlainText.of(document.body()));
        // who passes on what another wrote puts all of it into a quote
        return own.isBlank() ? Quotes.without(PlainText.of(whole)) : own;
    }

    private static @Nullable Charset charset(@Nullable String contentType) {
        try {
            String name = contentType == null ? null : new ContentType(contentType).getParameter("charset");
            return name == null ? null : Charset.forName(name);
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // then it is guessed
        }
    }
}
