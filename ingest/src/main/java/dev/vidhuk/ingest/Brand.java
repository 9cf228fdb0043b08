package dev.vidhuk.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for a brand.
 *
 * @param accounts account ids by kind of source
 * @param names display names that count as official; empty by default, since anybody can take a name
 */
public record Brand(String name, Map<String, List<String>> accounts, Set<String> names) {
    public Brand {
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
        names = Set.copyOf(names);
    }

    /**
     * Whether the brand itself speaks.
     *
     * @param kind the kind of source, under which the account ids are listed
     * @param accountId who speaks, or null where the place does not tell
     * @param name the display name; counts only where the configuration lists it
     */
    public boolean speaks(String kind, @Nullable String accountId, @Nullable String name) {
        return (accountId != null && accounts.getOrDefault(kind, List.of()).contains(accountId))
                || (name != null && names.contains(name));
    }
}
