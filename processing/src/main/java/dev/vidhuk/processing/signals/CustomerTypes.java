package dev.vidhuk.processing.signals;

import dev.vidhuk.events.CustomerType;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.PhraseTree;
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
        this(new PhraseTree());
    }

    /** Types whose phrases are looked for together with others of the tree. */
    public CustomerTypes(PhraseTree tree) {
        WordLists.read(CustomerTypes.class, "customers.txt")
                .forEach((type, entries) -> lists.put(
                        CustomerType.valueOf(type.replace('-', '_').toUpperCase(Locale.ROOT)),
                        new Phrases<Boolean>(tree).addAll(entries, true)));
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
        for (Map.Entry<CustomerType, Phrases<Boolean>> list : lists.entrySet()) {
            if ((complains || list.getKey() == CustomerType.UNDECIDED) && anyIn(passages, list.getValue())) {
                return list.getKey();
            }
        }
        return null;
    }

    private static boolean anyIn(List<Passage> passages, Phrases<Boolean> phrases) {
        for (Passage passage : passages) {
            if (phrases.anyIn(passage.words())) {
                return true;
            }
        }
        return false;
    }
}
