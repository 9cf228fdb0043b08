package dev.vidhuk.ingest.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the old one-byte encodings a text most probably has that nobody names. Read in the right one, a text has the
 * letters that its language uses most, no capitals inside its words and no signs that nobody writes.
 */
final class Guess {
    /** In the order in which they win where two read alike. */
    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-U"), // with all letters of KOI8-R
            Charset.forName("windows-1252"),
            Charset.forName("ISO-8859-5"),
            Charset.forName("IBM866"));
    /** So many bytes tell enough. */
    private static final int SAMPLE = 16_384;

    private static final String COMMON = "оаеинтсрвлкі";
    private static final String USUAL = "мдпуязьбгы";
    private static final String MARKS = "«»“”„‘’–—…№©®™°·§€\u00a0";

    private Guess() {}

    static Charset of(byte[] bytes) {
        byte[] sample = sample(bytes);
        return CANDIDATES.stream()
                .max(Comparator.<Charset>comparingLong(charset -> likeness(new String(sample, charset))))
                .orElseThrow();
    }

    /** What is not ASCII, with its neighbours, from wherever on the page it is. */
    private static byte[] sample(byte[] bytes) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
            boolean beside = (i > 0 && bytes[i - 1] < 0) || (i + 1 < bytes.length && bytes[i + 1] < 0);
            if (bytes[i] < 0 || beside) {
                sample.write(bytes[i]);
            }
        }
        return sample.toByteArray();
    }

    private static long likeness(String text) {
        long points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
                points += Character.isLetter(c) ? letter(before, c, after) : MARKS.indexOf(c) >= 0 ? 0 : -3;
            }
        }
        return points;
    }

    private static int letter(char before, char c, char after) {
        boolean amongLatin = latin(before) || latin(after);
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
            return amongLatin ? 2 : -2;
        }
        if (amongLatin || (Character.isUpperCase(c) && Character.isLowerCase(before))) {
            return -3;
        }
        char lower = Character.toLowerCase(c);
        return COMMON.indexOf(lower) >= 0 ? 3 : USUAL.indexOf(lower) >= 0 ? 2 : rare(lower) ? 1 : -2;
    }

    /** The rest of the Ukrainian and Russian letters; those of other languages are a sign of a wrong encoding. */
    private static boolean rare(char c) {
        return (c >= 'а' && c <= 'я') || "ёєїґ".indexOf(c) >= 0;
    }

    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
