package dev.vidhuk.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the site answers to one address. */
record Page(String type, String content) {

    static Page html(String html) {
        return text("text/html", html);
    }

    /** A text of that media type, to be sent in UTF-8. */
    static Page text(String mediaType, String text) {
        return new Page(mediaType + "; charset=utf-8", text);
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Changes with the content and with nothing else. */
    String etag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes());
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
