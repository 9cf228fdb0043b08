package dev.vidhuk.processing.links;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import dev.vidhuk.processing.text.Emptiness;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passages;
import dev.vidhuk.processing.text.Word;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the fingerprints of reviews: a SuperMinHash (Ertl, 2017) of all pieces of four characters of the text. */
public final class Fingerprints {
    private static final int METHOD = 1;
    private static final int PIECE = 4;
    private static final int BITS = 8;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Such as "Capacity of the station: 1440": a product's property, the same for everybody who bought it. */
    private static final Pattern PROPERTY = Pattern.compile("(?m)^[\\p{L}\\p{N} ]{1,40}: *\\d[\\d.,]*(?=\\s|$)");

    private static final Hasher64 HASH = Hashing.komihash5_0();
    private static final SimilarityHashPolicy SIGNATURES =
            SimilarityHashing.superMinHash(Fingerprint.COMPONENTS, BITS, SuperMinHashVersion.V1);

    private Fingerprints() {}

    /** The review's fingerprint, or nothing where it is withdrawn or says too little to be anybody's copy. */
    public static Optional<Fingerprint> of(Review review) {
        if (review.withdrawnAt() != null || writtenAt(review) == null) {
            return Optional.empty();
        }
        String text = ownWords(review.text());
        int words = text.split(" ").length;
        return words < Fingerprint.FEWEST_WORDS
                ? Optional.empty()
                : Optional.of(
                        new Fingerprint(METHOD, signature(text), AuthorName.digest(review), words, writtenAt(review)));
    }

    private static Instant writtenAt(Review review) {
        return review.publishedPrecision() == Precision.UNKNOWN ? review.firstSeenAt() : review.publishedAt();
    }

    /** What the customer says, without what the portal adds: the names of its fields, and answers that say nothing. */
    static String ownWords(@Nullable String text) {
        String said = text == null ? "" : PROPERTY.matcher(text).replaceAll("");
        return Passages.of(said).stream()
                .filter(passage -> !Emptiness.saysNothing(passage))
                .map(passage -> plain(written(passage)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String written(Passage passage) {
        return passage.words().stream().map(Word::form).collect(Collectors.joining(" "));
    }

    /** Words in lower case with single spaces between them; ё is е, and neither marks nor emoji count. */
    static String plain(@Nullable String text) {
        String composed = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = composed.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return BETWEEN_WORDS.matcher(lower).replaceAll(" ").strip();
    }

    private static String signature(String text) {
        int pieces = Math.max(1, text.length() - PIECE + 1);
        byte[] packed = SIGNATURES.createHasher().compute(ElementHashProvider.ofFunction(i -> piece(text, i), pieces));
        byte[] bytes = new byte[Fingerprint.COMPONENTS];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) SIGNATURES.getComponent(packed, i);
        }
        return HexFormat.of().formatHex(bytes);
    }

    private static long piece(String text, int from) {
        long piece = 0;
        for (int i = from; i < Math.min(from + PIECE, text.length()); i++) {
            piece = piece << Character.SIZE | text.charAt(i);
        }
        return HASH.hashLongLongToLong(piece, 0);
    }
}
