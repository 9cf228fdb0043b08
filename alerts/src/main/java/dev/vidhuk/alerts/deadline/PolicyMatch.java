package dev.vidhuk.alerts.deadline;

import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Severity;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews a policy is for. Of each component one value must fit; an empty one fits all.
 *
 * @param category fits the category itself and everything below it: {@code delivery} fits {@code delivery.late}
 */
public record PolicyMatch(
        Set<String> brand,
        Set<String> source,
        Set<Channel> channel,
        Set<String> location,
        Set<Severity> severity,
        Set<String> category,
        Set<CaseReason> reason) {

    public PolicyMatch {
        brand = Set.copyOf(brand);
        source = Set.copyOf(source);
        channel = Set.copyOf(channel);
        location = Set.copyOf(location);
        severity = Set.copyOf(severity);
        category = Set.copyOf(category);
        reason = Set.copyOf(reason);
    }

    /** Fits every review. */
    public static PolicyMatch everything() {
        return new PolicyMatch(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Whether this fits whatever the other fits, so that a policy with the other never has its turn behind this one. */
    public boolean covers(PolicyMatch other) {
        return covers(brand, other.brand)
                && covers(source, other.source)
                && covers(channel, other.channel)
                && covers(location, other.location)
                && covers(severity, other.severity)
                && covers(reason, other.reason)
                && (category.isEmpty()
                        || (!other.category.isEmpty() && other.category.stream().allMatch(this::under)));
    }

    private static <T> boolean covers(Set<T> wanted, Set<T> others) {
        return wanted.isEmpty() || (!others.isEmpty() && wanted.containsAll(others));
    }

    boolean fits(Facts facts) {
        return fits(brand, facts.brand())
                && fits(source, facts.source())
                && fits(channel, facts.channel())
                && fits(location, facts.location())
                && fits(severity, facts.severity())
                && fits(reason, facts.reason())
                && (category.isEmpty() || facts.categories().stream().anyMatch(this::under));
    }

    private static <T> boolean fits(Set<T> wanted, @Nullable T found) {
        return wanted.isEmpty() || (found != null && wanted.contains(found));
    }

    private boolean under(String found) {
        return category.stream().anyMatch(wanted -> found.equals(wanted) || found.startsWith(wanted + "."));
    }

    /** The same text for the same match, whatever the order in which sets keep their members. */
    String fingerprint() {
        return Fingerprint.of(
                sorted(brand),
                sorted(source),
                sorted(channel),
                sorted(location),
                sorted(severity),
                sorted(category),
                sorted(reason));
    }

    private static <T> TreeSet<T> sorted(Set<T> set) {
        return new TreeSet<>(set);
    }
}
