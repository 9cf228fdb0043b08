package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes reviews as customers might: the same seed, the same reviews. */
final class ReviewScript {
    private static final String BRAND = "svitlo";
    private static final int SOURCES = 8;
    private static final int DAYS = 60;
    private static final int SECONDS_OF_A_DAY = 86_400;
    /** Short ones are common, long ones are rare: on average three sentences and a half, some 170 characters. */
    private static final double GOES_ON = 0.7;

    private static final int MOST_SENTENCES = 30;

    private final Random random;
    private int number;

    ReviewScript(long seed) {
        this.random = new Random(seed);
    }

    /** Reviews of every mood from the sixty days before. */
    List<Review> take(int count, Instant now) {
        return IntStream.range(0, count).mapToObj(i -> anyBefore(now)).toList();
    }

    /** A complaint with one star. */
    Review complaint(Instant at) {
        Tongue tongue = anyOf(Tongue.ALL);
        return review(text(tongue, 1, 0), 1.0, at, List.of());
    }

    /** Praise with five stars. */
    Review praise(Instant at) {
        Tongue tongue = anyOf(Tongue.ALL);
        return review(text(tongue, 0, 1), 5.0, at, List.of());
    }

    /** A review of this text. */
    Review saying(String text, @Nullable Double stars, Instant at) {
        return review(text, stars, at, List.of());
    }

    private Review anyBefore(Instant now) {
        Instant at = now.minusSeconds(1 + random.nextInt(DAYS * SECONDS_OF_A_DAY));
        double anger = random.nextDouble();
        String text = text(anyOf(Tongue.ALL), anger * 0.8, (1 - anger) * 0.8);
        int stars = (int) Math.max(1, Math.min(5, Math.round(5.5 - 5 * anger + random.nextGaussian() / 2)));
        return review(text, (double) stars, at, random.nextInt(4) == 0 ? List.of(answer(at)) : List.of());
    }

    private String text(Tongue tongue, double complaints, double praise) {
        List<String> sentences = new ArrayList<>();
        do {
            double mood = random.nextDouble();
            sentences.add(anyOf(
                    mood < complaints
                            ? tongue.complaints()
                            : mood < complaints + praise ? tongue.praise() : tongue.plain()));
        } while (sentences.size() < MOST_SENTENCES && random.nextDouble() < GOES_ON);
        return String.join(" ", sentences);
    }

    private static Reply answer(Instant at) {
        Instant later = at.plusSeconds(3_600);
        return new Reply(
                "r1",
                "Svitlo",
                true,
                false,
                ReplyState.PUBLISHED,
                "Дякуємо за відгук! Напишіть нам номер замовлення, і ми все перевіримо.",
                later,
                Precision.SECOND,
                later);
    }

    private Review review(String text, @Nullable Double stars, Instant at, List<Reply> replies) {
        String source = "portal-" + random.nextInt(SOURCES);
        return new Review(
                source + "/" + ++number,
                1,
                source,
                Channel.PORTAL,
                BRAND,
                null,
                "Kettle TWK-3",
                "https://portal.example/p/1#c" + number,
                "Олена К.",
                null,
                null,
                text,
                false,
                stars,
                stars == null ? null : Math.round(stars) + "/5",
                at,
                Precision.SECOND,
                null,
                null,
                at,
                at,
                at,
                Origin.LIVE,
                true,
                replies.size(),
                replies);
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
