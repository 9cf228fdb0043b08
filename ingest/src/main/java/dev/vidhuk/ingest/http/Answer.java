package dev.vidhuk.ingest.http;

import dev.vidhuk.ingest.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads a successful answer, if it is one that we can read. */
final class Answer {
    private static final Set<String> TEXTS = Set.of("html", "xhtml", "xml", "json", "plain", "calendar");
    /** So many bytes at the beginning tell text from anything else. */
    private static final int SNIFFED = 1024;

    /** How far before its end a page is closed at the latest; trackers like to stand behind. In bytes. */
    private static final int LAST = 65_536;

    private static final Pattern BEGIN = Pattern.compile("<html[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("</(?:html|body)\\s*>", Pattern.CASE_INSENSITIVE);

    private final Response response;
    private final HttpUrl url;
    private final long maxBytes;

    Answer(Response response, long maxBytes) {
        this.response = response;
        this.url = response.request().url();
        this.maxBytes = maxBytes;
    }

    Fetched fetched(Validators since, Instant startedAt) throws IOException, SourceException {
        boolean unchanged = response.code() == 304;
        byte[] body = unchanged ? new byte[0] : body();
        return new Fetched(
                URI.create(url.uri().toString()),
                response.code(),
                unchanged,
                response.headers().toMultimap(),
                response.header("Content-Type"),
                new Content(body, charset()),
                validators(unchanged ? since : Validators.NONE),
                startedAt);
    }

    private byte[] body() throws IOException, SourceException {
        requireText();
        if (response.body().contentLength() > maxBytes) {
            throw tooLong();
        }
        // closed with the answer, not here: closing alone would read on for a while, to keep the connection
        InputStream body = response.body().byteStream();
        byte[] bytes = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, maxBytes + 1));
        if (bytes.length > maxBytes) {
            throw tooLong();
        }
        requireText(bytes);
        requireEnd(bytes);
        return bytes;
    }

    /**
     * A length that a site tells too short, or does not tell at all, cuts a page without any error. So a page must bring
     * its own end where nothing else proves that it is whole: no chunks, no compression, no HTTP/2.
     */
    private void requireEnd(byte[] bytes) throws SourceException {
        if (!framed() && BEGIN.matcher(ascii(bytes, 0, SNIFFED)).find()) {
            String last = ascii(bytes, Math.max(0, bytes.length - LAST), bytes.length);
            // a page may leave its last end tags out, but it does not stop in the middle of a word
            if (!END.matcher(last).find() && !last.stripTrailing().endsWith(">")) {
                throw Failures.cutOff(url);
            }
        }
    }

    private boolean framed() {
        Response raw = response.networkResponse();
        return raw == null
                || raw.protocol() == Protocol.HTTP_2
                || raw.header("Content-Encoding") != null
                || raw.header("Transfer-Encoding") != null;
    }

    private static String ascii(byte[] bytes, int from, int to) {
        int end = Math.min(to, bytes.length);
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private void requireText() throws SourceException {
        String encoding = response.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Failures.unreadable(url, "compressed as " + encoding + ", which we did not ask for");
        }
        MediaType type = mediaType();
        if (type != null && !isText(type)) {
            throw Failures.unreadable(url, "it is no text but " + type.type() + "/" + type.subtype());
        }
    }

    private static boolean isText(MediaType type) {
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        String kind = subtype.substring(subtype.lastIndexOf('+') + 1);
        return type.type().equalsIgnoreCase("text")
                ? TEXTS.contains(kind) || subtype.equals("javascript")
                : type.type().equalsIgnoreCase("application") && TEXTS.contains(kind);
    }

    private void requireText(byte[] bytes) throws SourceException {
        boolean wide = Encoding.marked(bytes) != null; // UTF-16 is full of zeros
        for (int i = 0; !wide && i < Math.min(SNIFFED, bytes.length); i++) {
            if (bytes[i] == 0) {
                throw Failures.unreadable(url, "it is no text, whatever its type says");
            }
        }
    }

    private SourceException tooLong() {
        return Failures.unreadable(url, "longer than " + maxBytes + " bytes");
    }

    private @Nullable MediaType mediaType() {
        String type = response.header("Content-Type");
        return type == null ? null : MediaType.parse(type);
    }

    private @Nullable Charset charset() {
        MediaType type = mediaType();
        return type == null ? null : Encoding.named(type.parameter("charset"));
    }

    /** A site that says "not modified" need not repeat by what it knows. */
    private Validators validators(Validators known) {
        String etag = response.header("ETag");
        String lastModified = response.header("Last-Modified");
        return new Validators(
                etag == null ? known.etag() : etag, lastModified == null ? known.lastModified() : lastModified);
    }
}
