package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.Tagger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tagged complaints of about 400 characters, each of which opens a case: the same seed, the same complaints. Their texts
 * repeat after a thousand, so that the tagger, which is measured elsewhere, is asked only a thousand times.
 */
final class CaseScript {
    static final Duration REPLY_WITHIN = Duration.ofHours(24);

    private static final int TEXTS = 1_000;
    private static final int SENTENCES = 8;
    private static final int SOURCES = 8;

    private final Random random;
    private final List<String> texts;
    private final List<Tags> tags;
    private final String taggedBy;
    private int number;

    CaseScript(long seed, Tagger tagger) {
        random = new Random(seed);
        texts = IntStream.range(0, TEXTS).mapToObj(i -> text()).toList();
        tags = texts.stream()
                .map(text -> tagger.tag(review("any", text, Instant.EPOCH, Instant.EPOCH, Origin.LIVE)))
                .toList();
        taggedBy = tagger.name();
        number = 0;
    }

    /** Found by a backfill, due between half a day and a day from now: nobody is told of it. */
    TaggedReview quiet(Instant now) {
        Instant published = now.minusSeconds(random.nextInt((int) (REPLY_WITHIN.toSeconds() / 2)));
        return tagged("quiet", published, now, Origin.BACKFILL);
    }

    /** Due an hour ago and seen without an answer since: people are told that it is there, and that it is overdue. */
    TaggedReview overdue(String brand, Instant now) {
        return tagged(brand, now.minus(REPLY_WITHIN).minusSeconds(3_600), now, Origin.LIVE);
    }

    /** Which of the complaints it was, 1 for the first. */
    static int number(String reviewId) {
        return Integer.parseInt(reviewId.substring(reviewId.indexOf('/') + 1));
    }

    private TaggedReview tagged(String brand, Instant published, Instant now, Origin origin) {
        int text = random.nextInt(TEXTS);
        return new TaggedReview(review(brand, texts.get(text), published, now, origin), tags.get(text), taggedBy, now);
    }

    private String text() {
        Tongue tongue = Tongue.ALL.get(random.nextInt(Tongue.ALL.size()));
        return IntStream.range(0, SENTENCES)
                .mapToObj(i -> i % 4 == 3 ? tongue.plain() : tongue.complaints())
                .map(sentences -> sentences.get(random.nextInt(sentences.size())))
                .collect(Collectors.joining(" "));
    }

    private Review review(String brand, String text, Instant published, Instant now, Origin origin) {
        String source = "portal-" + random.nextInt(SOURCES);
        return new Review(
                source + "/" + ++number,
                1,
                source,
                Channel.PORTAL,
                brand,
                null,
                "Kettle TWK-3",
                "https://portal.example/p/1#c" + number,
                "Олена К.",
                null,
                null,
                text,
                false,
                1.0,
                "1/5",
                published,
                Precision.SECOND,
                null,
                null,
                now,
                now,
                now,
                origin,
                true,
                0,
                List.of());
    }
}
