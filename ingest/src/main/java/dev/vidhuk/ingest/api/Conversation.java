package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What was written in one place, as far as it is in hand: who answered whom. */
public final class Conversation {
    private final List<JsonNode> all;
    private final Function<JsonNode, String> id;
    private final Function<JsonNode, String> answered;

    /**
     * What is in hand.
     *
     * @param id of each; empty where it has none
     * @param answered the id of what it answers; empty where it answers nothing
     */
    public Conversation(Iterable<JsonNode> all, Function<JsonNode, String> id, Function<JsonNode, String> answered) {
        List<JsonNode> copy = new ArrayList<>();
        all.forEach(copy::add);
        this.all = List.copyOf(copy);
        this.id = id;
        this.answered = answered;
    }

    /** All whose path of answers leads to that one, however long, in the order in which they were given. */
    public List<JsonNode> below(String root) {
        Set<String> above = new HashSet<>(Set.of(root));
        int before = 0;
        while (above.size() > before) {
            before = above.size();
            all.stream()
                    .filter(one -> above.contains(answered.apply(one)))
                    .map(id)
                    .filter(one -> !one.isEmpty())
                    .forEach(above::add);
        }
        return all.stream()
                .filter(one ->
                        above.contains(answered.apply(one)) && !id.apply(one).equals(root))
                .toList();
    }

    /** Ids of what is answered here and is not here itself. */
    public Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>();
        all.stream().map(answered).filter(one -> !one.isEmpty()).forEach(missing::add);
        all.stream().map(id).forEach(missing::remove);
        return missing;
    }
}
