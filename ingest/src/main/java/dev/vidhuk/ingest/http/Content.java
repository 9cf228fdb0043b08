package dev.vidhuk.ingest.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The bytes of a page, and what the site said of their encoding. */
public final class Content {
    private final byte[] bytes;
    private final @Nullable Charset declared;

    /**
     * Bytes in hand.
     *
     * @param declared the charset that came with them from outside, such as an HTTP header's, or null
     */
    public Content(byte[] bytes, @Nullable Charset declared) {
        this.bytes = bytes.clone();
        this.declared = declared;
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes, to be read from the beginning. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The encoding that the bytes most probably have. */
    public Charset charset() {
        return Encoding.of(bytes, declared);
    }

    /** The bytes as text. */
    public String text() {
        return Encoding.withoutMark(new String(bytes, charset()));
    }

    /** The bytes as an HTML page that lies at that address. */
    public Document html(URI address) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset().name(), address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory: cannot happen
        }
    }
}
