package dev.vidhuk.processing.signals;

import dev.vidhuk.events.CustomerType;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Phrases;
import dev.vidhuk.processing.text.WordLists;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells by typical phrases how a customer argues. Few texts show it, and most show nothing. */
public final class CustomerTypes {
    private final Map<CustomerType, Phrases<Boolean>> lists = new EnumMap<>(CustomerType.class);

    public CustomerTypes() {
        WordLists.read(CustomerTypes.class, "customers.txt").forEach((type, entries) -> {
            Phrases<Boolean> phrases = new Phrases<>();
            entries.forEach(entry -> phrases.add(entry, true));
            lists.put(CustomerType.valueOf(type.replace('-', '_').toUpperCase(Locale.ROOT)), phrases);
        });
    }

    /**
     * The type, or null where nothing shows one; only somebody who complains can be offended or know better.
     *
     * @param abusive whether the text abuses somebody: that is rude, whatever else it is
     * @param complains whether it complains of anything
     */
    public @Nullable CustomerType of(List<Passage> passages, boolean abusive, boolean complains) {
        if (abusive) {
            return CustomerType.RUDE;
        }
        return lists.entrySet().stream()
                .filter(list -> complains || list.getKey() == CustomerType.UNDECIDED)
                .filter(list ->
                        passages.stream().anyMatch(passage -> list.getValue().anyIn(passage.words())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
