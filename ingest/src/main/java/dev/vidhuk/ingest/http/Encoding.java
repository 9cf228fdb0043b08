package dev.vidhuk.ingest.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a page has: byte order mark, then the HTTP header, then the page's own word, then UTF-8 where the bytes
 * are nothing else, then a guess among those of one byte. Nobody is believed whom the bytes contradict: servers name one
 * encoding for all of their pages, whatever the pages are in.
 */
final class Encoding {
    /** How far into a page its own word is looked for; the HTML standard asks for 1024 bytes, sites need more. */
    private static final int PROLOG = 4096;

    private static final Pattern NAMED = Pattern.compile(
            "<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|<\\?xml[^>]+encoding\\s*=\\s*[\"']([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final char MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';
    /** Names that browsers know, or sites use, and Java does not know. */
    private static final Map<String, String> ALIASES = Map.of(
            "x-cp1251", "windows-1251",
            "win-1251", "windows-1251",
            "win1251", "windows-1251",
            "cp-1251", "windows-1251",
            "koi8-ru", "KOI8-U",
            "koi", "KOI8-R",
            "unicode-1-1-utf-8", "UTF-8",
            "utf8mb4", "UTF-8");

    private Encoding() {}

    static Charset of(byte[] bytes, @Nullable Charset declared) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        if (declared != null && !contradicted(declared, bytes)) {
            return declared;
        }
        Charset named = named(bytes);
        if (named != null && !contradicted(named, bytes)) {
            return named;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : Guess.of(bytes);
    }

    /** What is in UTF-8 is never so by chance; and what is said to be must not be so for the greater part. */
    private static boolean contradicted(Charset told, byte[] bytes) {
        return told.equals(StandardCharsets.UTF_8)
                ? !mostlyUtf8(bytes)
                : oneByte(told) && !isAscii(bytes) && isUtf8(bytes);
    }

    private static boolean oneByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == REPLACEMENT).count();
        long sound = text.chars().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
        return broken <= sound;
    }

    /** The charset of that name as browsers understand it; null where there is none. */
    static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(ALIASES.getOrDefault(name.toLowerCase(Locale.ROOT), name));
            // browsers read the label latin1 as its superset, because that is what sites mean
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? Charset.forName("windows-1252")
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static @Nullable Charset named(byte[] bytes) {
        String prolog = new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
        Matcher named = NAMED.matcher(prolog);
        if (!named.find()) {
            return null;
        }
        Charset charset = named(named.group(1) != null ? named.group(1) : named.group(2));
        // a page that we could read as ASCII so far is not in UTF-16, whatever it says
        return charset != null && charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }

    /** What a byte order mark at the beginning says, or null. */
    static @Nullable Charset marked(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
