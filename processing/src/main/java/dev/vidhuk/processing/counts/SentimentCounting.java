package dev.vidhuk.processing.counts;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.Window;
import java.time.Instant;
import java.util.stream.Stream;

/** Counts reviews by what they feel, and adds up their stars. */
public final class SentimentCounting implements Counting<SentimentCount> {
    /** Sums of stars are kept to a millionth, so that adding and taking away leaves no rest behind. */
    private static final double FINEST = 1e6;

    @Override
    public Stream<SentimentCount> changes(Contribution contribution, int sign, Instant now) {
        return contribution.windows().map(window -> change(contribution, window, sign, now));
    }

    private static SentimentCount change(Contribution contribution, Window window, int sign, Instant now) {
        Sentiment sentiment = contribution.sentiment();
        Double rating = contribution.rating();
        return new SentimentCount(
                contribution.brand(),
                contribution.source(),
                contribution.location(),
                window,
                sentiment == Sentiment.NEGATIVE ? sign : 0,
                sentiment == Sentiment.NEUTRAL ? sign : 0,
                sentiment == Sentiment.POSITIVE ? sign : 0,
                sentiment == Sentiment.MIXED ? sign : 0,
                sentiment == Sentiment.UNSURE ? sign : 0,
                rating == null ? 0 : sign,
                rating == null ? 0 : rounded(sign * rating),
                now);
    }

    @Override
    public SentimentCount sum(SentimentCount count, SentimentCount change) {
        return new SentimentCount(
                change.brand(),
                change.source(),
                change.location(),
                change.window(),
                count.negative() + change.negative(),
                count.neutral() + change.neutral(),
                count.positive() + change.positive(),
                count.mixed() + change.mixed(),
                count.unsure() + change.unsure(),
                count.ratings() + change.ratings(),
                rounded(count.ratingSum() + change.ratingSum()),
                change.updatedAt());
    }

    private static double rounded(double stars) {
        return Math.round(stars * FINEST) / FINEST;
    }

    @Override
    public boolean isNothing(SentimentCount change) {
        return change.negative() == 0
                && change.neutral() == 0
                && change.positive() == 0
                && change.mixed() == 0
                && change.unsure() == 0
                && change.ratings() == 0
                && change.ratingSum() == 0;
    }

    @Override
    public Window window(SentimentCount count) {
        return count.window();
    }

    @Override
    public String key(SentimentCount count) {
        Window window = count.window();
        return Keys.join(count.brand(), count.source(), count.location(), window.size(), window.start());
    }
}
