package dev.vidhuk.events;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of a histogram of response times. They are the same for everybody and for ever, so that histograms can be
 * added up.
 */
public enum ResponseBucket {
    MINUTES_5("5m", Duration.ofMinutes(5)),
    MINUTES_15("15m", Duration.ofMinutes(15)),
    MINUTES_30("30m", Duration.ofMinutes(30)),
    HOUR_1("1h", Duration.ofHours(1)),
    HOURS_2("2h", Duration.ofHours(2)),
    HOURS_4("4h", Duration.ofHours(4)),
    HOURS_8("8h", Duration.ofHours(8)),
    HOURS_24("24h", Duration.ofHours(24)),
    DAYS_2("2d", Duration.ofDays(2)),
    DAYS_7("7d", Duration.ofDays(7)),
    MORE("more", null);

    private final String label;
    private final @Nullable Duration upTo;

    ResponseBucket(String label, @Nullable Duration upTo) {
        this.label = label;
        this.upTo = upTo;
    }

    /** The key in a histogram, such as {@code 15m}. */
    public String label() {
        return label;
    }

    /** The longest time that still belongs to it, itself included; nothing for the last bucket, which has no end. */
    public Optional<Duration> upTo() {
        return Optional.ofNullable(upTo);
    }

    /** The bucket of a response time. */
    public static ResponseBucket of(Duration time) {
        for (ResponseBucket bucket : values()) {
            if (bucket.upTo != null && time.compareTo(bucket.upTo) <= 0) {
                return bucket;
            }
        }
        return MORE;
    }

    /**
     * The bucket in which the median lies, of an even number of times the lower one. Nothing is interpolated: at least half
     * of the answers took no longer than {@link #upTo}, and that is true of no bucket before it.
     *
     * @param histogram counts by label, such as {@link ResponseStats#firstResponse}; a label that is none of ours is not
     *     counted
     * @return nothing where the histogram is empty
     */
    public static Optional<ResponseBucket> median(Map<String, Long> histogram) {
        long all = 0;
        for (ResponseBucket bucket : values()) {
            all += histogram.getOrDefault(bucket.label, 0L);
        }
        long upToHere = 0;
        for (ResponseBucket bucket : values()) {
            upToHere += histogram.getOrDefault(bucket.label, 0L);
            if (all > 0 && upToHere * 2 >= all) {
                return Optional.of(bucket);
            }
        }
        return Optional.empty();
    }
}
