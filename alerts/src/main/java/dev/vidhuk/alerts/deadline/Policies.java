package dev.vidhuk.alerts.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The policies in their order, and after them the built-in one, so that something always matches. */
public final class Policies {
    private final List<Terms> terms;
    private final String version;

    /**
     * Ties policies to their calendars.
     *
     * @param calendars by name; the one without pauses need not be among them
     * @param version the version of the configuration; of two, the one that sorts later as a text is the newer
     * @throws IllegalArgumentException where a policy names a calendar that is not there
     */
    public Policies(List<Policy> policies, Map<String, Calendar> calendars, String version) {
        this.version = version;
        this.terms = Stream.concat(policies.stream(), Stream.of(Policy.builtIn()))
                .map(policy -> new Terms(policy, calendar(policy, calendars)))
                .toList();
    }

    private static Calendar calendar(Policy policy, Map<String, Calendar> calendars) {
        if (policy.calendar().equals(Calendar.ALWAYS)) {
            return Calendar.always();
        }
        Calendar calendar = calendars.get(policy.calendar());
        if (calendar == null) {
            throw new IllegalArgumentException("policy " + policy.name() + ": no calendar " + policy.calendar());
        }
        return calendar;
    }

    /** The version of the configuration that they come from. */
    public String version() {
        return version;
    }

    /** The terms of the first policy of that name, or nothing; the built-in one goes by {@code built-in}. */
    public Optional<Terms> named(String name) {
        return terms.stream().filter(t -> t.policy().name().equals(name)).findFirst();
    }

    /** The names of all, in their order. */
    public List<String> names() {
        return terms.stream().map(t -> t.policy().name()).toList();
    }

    /** The terms of the first policy that fits. */
    public Terms of(Facts facts) {
        return terms.stream()
                .filter(t -> t.policy().match().fits(facts))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the built-in policy fits everything"));
    }
}
