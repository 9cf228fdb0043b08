package dev.vidhuk.processing.links;

import com.dynatrace.hash4j.hashing.Hashing;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * By what a review is known to be a copy of another: no word of its text, and no name.
 *
 * @param method how the signature was made; those of different methods cannot be compared
 * @param signature {@value #COMPONENTS} components of a MinHash, two hexadecimal digits each; of two texts, so large a share
 *     of them is equal as their sets of n-grams have in common
 * @param author a digest of the author's name, or null where nobody in particular signed
 * @param words how many the text has
 * @param writtenAt where nothing is known of its time, when we first saw it
 */
public record Fingerprint(
        int method, String signature, @Nullable String author, int words, Instant writtenAt) {
    /** How far apart two copies are written at most. */
    public static final Duration WINDOW = Duration.ofDays(14);

    static final int COMPONENTS = 64;
    /** With fewer words, the same text by two authors says nothing. */
    static final int ENOUGH_WORDS = 8;
    /** With fewer words, not even the same text by the same author does. */
    static final int FEWEST_WORDS = 4;

    private static final int DIGITS = 2;
    /** So many components that are equal in a row make two texts candidates: 4 of 16 rows are a steep step at one half. */
    private static final int ROWS = 4;
    /** Of {@value #COMPONENTS}: an estimated similarity of 0.6. */
    private static final int EQUAL_COMPONENTS = 39;
    /** An estimated similarity of 0.45, for the author is evidence too. */
    private static final int EQUAL_COMPONENTS_OF_AN_AUTHOR = 29;

    public Fingerprint {
        if (signature.length() != COMPONENTS * DIGITS) {
            throw new IllegalArgumentException("signature of " + signature.length() + " digits");
        }
    }

    /** How the two reviews are alike; the order of the two does not matter. */
    public Resemblance to(Fingerprint other) {
        if (Duration.between(writtenAt, other.writtenAt).abs().compareTo(WINDOW) > 0) {
            return Resemblance.LONG_BETWEEN;
        }
        boolean sameAuthor = author != null && author.equals(other.author);
        int enough = sameAuthor ? EQUAL_COMPONENTS_OF_AN_AUTHOR : EQUAL_COMPONENTS;
        if (method != other.method || equalComponents(other) < enough) {
            return Resemblance.OTHER_WORDS;
        }
        if (sameAuthor) {
            return Resemblance.SAME_AUTHOR;
        }
        return Math.min(words, other.words) < ENOUGH_WORDS ? Resemblance.FEW_WORDS : Resemblance.OTHER_AUTHOR;
    }

    int equalComponents(Fingerprint other) {
        int equal = 0;
        for (int i = 0; i < signature.length(); i += DIGITS) {
            equal += signature.regionMatches(i, other.signature, i, DIGITS) ? 1 : 0;
        }
        return equal;
    }

    /** Under which a copy is looked for: two copies nearly always have one of them in common. */
    public List<String> bands() {
        int width = ROWS * DIGITS;
        return IntStream.range(0, COMPONENTS / ROWS)
                .mapToObj(i -> HexFormat.of().toHexDigits((byte) i) + signature.substring(i * width, (i + 1) * width))
                .toList();
    }

    /** 64 bits that tell whether a review still has the same fingerprint. */
    public String digest() {
        return HexFormat.of().toHexDigits(Hashing.komihash5_0().hashCharsToLong(toString()));
    }
}
