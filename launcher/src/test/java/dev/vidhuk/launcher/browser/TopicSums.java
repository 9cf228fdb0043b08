package dev.vidhuk.launcher.browser;

import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.topics.LastValues;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What the topics of counts say at this moment, read by a consumer and added up in the plainest way. */
record TopicSums(
        Collection<ComplaintCount> complaints,
        Collection<SentimentCount> sentiments,
        Collection<ResponseStats> responses) {

    static TopicSums read(KafkaSettings kafka) {
        Topics topics = kafka.topics();
        try (LastValues values = new LastValues(kafka)) {
            return new TopicSums(
                    values.matching(topics.complaintCounts(), count -> true).values(),
                    values.matching(topics.sentimentCounts(), count -> true).values(),
                    values.matching(topics.responseStats(), count -> true).values());
        }
    }

    /** Those of one source. */
    TopicSums of(String source) {
        return new TopicSums(
                only(complaints, count -> count.source().equals(source)),
                only(sentiments, count -> count.source().equals(source)),
                only(responses, count -> count.source().equals(source)));
    }

    private static <T> List<T> only(Collection<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /** By category how many complaints each window has; parents and categories without any are left out. */
    Map<String, List<Long>> complaintsByLeaf(Duration size, List<Instant> starts) {
        Map<String, List<Long>> sums = new TreeMap<>();
        complaints.stream().map(ComplaintCount::category).distinct().forEach(category -> {
            List<Long> values = starts.stream()
                    .map(start -> sum(
                            complaints,
                            count -> count.category().equals(category)
                                    && count.window().size().equals(size)
                                    && count.window().start().equals(start),
                            ComplaintCount::count))
                    .toList();
            if (values.stream().anyMatch(value -> value != 0)) {
                sums.put(category, values);
            }
        });
        List<String> parents = sums.keySet().stream()
                .filter(category -> sums.keySet().stream().anyMatch(other -> other.startsWith(category + ".")))
                .toList();
        parents.forEach(sums::remove);
        return sums;
    }

    /** That figure of the sentiments of each window. */
    List<Long> sentiment(Duration size, List<Instant> starts, ToLongFunction<SentimentCount> figure) {
        return starts.stream()
                .map(start -> sum(
                        sentiments,
                        count -> count.window().size().equals(size)
                                && count.window().start().equals(start),
                        figure))
                .toList();
    }

    /** That figure of the answers of each day. */
    List<Long> response(List<LocalDate> days, ToLongFunction<ResponseStats> figure) {
        return days.stream()
                .map(day -> sum(responses, stats -> stats.day().equals(day), figure))
                .toList();
    }

    /** How many first answers took how long, of reviews that were written on a day that began then or later. */
    List<Long> firstResponses(Instant from, List<String> buckets) {
        return buckets.stream()
                .map(bucket -> sum(
                        responses,
                        stats -> !stats.day()
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .isBefore(from),
                        stats -> stats.firstResponse().getOrDefault(bucket, 0L)))
                .toList();
    }

    private static <T> long sum(Collection<T> all, Predicate<T> wanted, ToLongFunction<T> figure) {
        return all.stream().filter(wanted).mapToLong(figure).sum();
    }
}
