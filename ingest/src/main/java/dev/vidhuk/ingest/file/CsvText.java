package dev.vidhuk.ingest.file;

import dev.vidhuk.ingest.http.Content;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file of separated values as text, whose encoding nobody tells: a byte order mark, as Excel writes it, or else UTF-8
 * where most of it is that, or else what an old site would be written in, windows-1251 above all.
 *
 * @param damaged whether some of it was no valid UTF-8, though most was; there the replacement character stands
 */
record CsvText(String text, boolean damaged) {
    private static final char REPLACEMENT = '\uFFFD';

    static CsvText of(byte[] bytes) {
        Content content = new Content(bytes, null);
        Charset guess = content.charset();
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        boolean other = guess.name().startsWith("UTF-16") || (!guess.equals(StandardCharsets.UTF_8) && !mostly(utf8));
        if (other) {
            return new CsvText(content.text(), false);
        }
        boolean damaged =
                utf8.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(bytes, utf8.getBytes(StandardCharsets.UTF_8));
        return new CsvText(utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8, damaged);
    }

    /** Whether a row holds something that could not be decoded: then it is wrong, and not to be published. */
    boolean damages(String row) {
        return damaged && row.indexOf(REPLACEMENT) >= 0;
    }

    // one broken row in thousands says nothing against the encoding of the others
    private static boolean mostly(String utf8) {
        long broken = utf8.chars().filter(c -> c == REPLACEMENT).count();
        long others = utf8.chars().filter(c -> c > 127 && c != REPLACEMENT).count();
        return broken < others;
    }
}
