package dev.vidhuk.alerts;

import dev.vidhuk.alerts.routing.Mutes;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What must not be sent at present, until it may. It is looked through again when a silence ends or something new is on the
 * wall, some of it at a time. What ends a round is put behind the round's own alerts, so that what is over meanwhile is
 * never told.
 *
 * <p>A key begins with the group that holds it and the time at which the alert was raised; the rest is the place from which
 * it came, so that it lies here once even where a crash lets it come twice. A hush, which comes from no group, has its round
 * there instead, behind what came from groups in the same millisecond.
 */
final class Shelf {
    /** How soon to look again for what is held back by something of which nobody knows how long it will burn. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final KeyValueStore<String, Alert> store;
    private final ToldAlerts told;
    private final MuteBook book;
    private final Map<String, Search> searches = new HashMap<>();

    Shelf(KeyValueStore<String, Alert> store, ToldAlerts told, MuteBook book) {
        this.store = store;
        this.told = told;
        this.book = book;
    }

    /** What is known of a group's part of the shelf. */
    private static final class Search {
        private final Set<String> held = new HashSet<>();
        private String next;
        private Instant at;
        private Instant soonest = Instant.MAX;
        private long version;
        private long lookedWith;
        private boolean passing;

        Search(String group, Instant at, long version) {
            this.next = group + "/";
            this.at = at;
            this.version = version;
        }

        void expect(Instant then) {
            at = then.isBefore(at) ? then : at;
            soonest = then.isBefore(soonest) ? then : soonest;
        }

        void endedFor(String group) {
            next = group + "/";
            at = soonest;
            soonest = Instant.MAX;
            version = lookedWith;
            passing = false;
            held.clear();
        }
    }

    /** Finds the groups that hold something, by going from one to the next. */
    void open() {
        String from = "";
        while (true) {
            try (KeyValueIterator<String, Alert> rest = store.range(from, String.valueOf(Character.MAX_VALUE))) {
                if (!rest.hasNext()) {
                    return;
                }
                String group =
                        rest.peekNextKey().substring(0, rest.peekNextKey().indexOf('/'));
                searches.put(group, new Search(group, Instant.MIN, -1));
                from = group + (char) ('/' + 1);
            }
        }
    }

    /**
     * Takes an alert that must not be sent now.
     *
     * @param number its place in its group
     * @return whether it was taken; the end of a round may have to be told although it was
     */
    boolean take(String receiver, String group, long number, Alert alert, Instant now) {
        Mutes mutes = book.at(now);
        if (mutes.none() && searches.isEmpty()) {
            return false;
        }
        Round round = told.round(receiver, alert);
        boolean ends = alert.status() == AlertStatus.RESOLVED && round.heldIn() != null;
        Optional<Mutes.Mute> mute = Gathering.hushes(alert) ? Optional.empty() : mutes.of(alert, now);
        if (!ends && mute.isEmpty()) {
            return false;
        }
        String in = round.heldIn() == null ? group : round.heldIn();
        put(in, group, number, alert);
        told.held(receiver, alert, in);
        Search search = searches.computeIfAbsent(in, g -> new Search(g, Instant.MAX, book.version()));
        search.expect(mute.map(m -> end(m, now)).orElse(now.plus(LONGEST)));
        return mute.isPresent() || !round.heard();
    }

    /** Takes back what is held of a round. */
    void hush(String receiver, Alert hush) {
        String in = told.round(receiver, hush).heldIn();
        if (in != null) {
            put(in, "~" + Round.id(hush), 0, hush);
        }
    }

    /** Leaves of what a group holds back no more than an erasure does. */
    void erase(String group, Erasure erasure) {
        List<KeyValue<String, Alert>> erased = some(group, group + "/", Long.MAX_VALUE).stream()
                .filter(entry -> erasure.concerns(entry.value))
                .toList();
        erased.forEach(entry -> {
            store.delete(entry.key);
            told.held(erasure.receiver(), entry.value, null);
        });
        for (KeyValue<String, Alert> entry : erased) {
            Alert left = erasure.left(entry.value);
            if (left != null) {
                store.put(entry.key, left);
                told.held(erasure.receiver(), left, group);
            }
        }
    }

    private void put(String in, String group, long number, Alert alert) {
        store.put(String.format("%s/%016x/%s/%016x", in, alert.at().toEpochMilli(), group, number), alert);
    }

    private static Instant end(Mutes.Mute mute, Instant now) {
        return mute instanceof Mutes.BySilence silence ? silence.silence().until() : now.plus(LONGEST);
    }

    /**
     * Gives back what may be sent again, of at most about so many that it looks at.
     *
     * @param receivers of the groups
     * @param back hears the group and the alert
     * @return how many it looked at
     */
    long release(Function<String, String> receivers, Instant now, long most, BiConsumer<String, Alert> back) {
        Mutes mutes = book.at(now);
        long looked = 0;
        for (String group : List.copyOf(searches.keySet())) {
            Search search = Objects.requireNonNull(searches.get(group));
            if (looked < most && (search.version != book.version() || !search.at.isAfter(now))) {
                looked += pass(new Pass(group, receivers.apply(group), search, mutes, now), most, back);
            }
        }
        return looked;
    }

    /** Whether it is just being found out what of a group may be sent again. */
    boolean busy(String group) {
        Search search = searches.get(group);
        return search != null && search.passing;
    }

    private record Pass(String group, String receiver, Search search, Mutes mutes, Instant now) {

        /** Why an alert stays; the end of a round waits behind what began it. */
        Optional<Instant> until(Alert alert) {
            if (search.held.contains(Round.id(alert))) {
                return Optional.of(Instant.MAX);
            }
            return Gathering.hushes(alert)
                    ? Optional.empty()
                    : mutes.of(alert, now).map(mute -> end(mute, now));
        }
    }

    /** Goes on with a look through a group's part; how many it looked at. */
    private long pass(Pass pass, long most, BiConsumer<String, Alert> back) {
        Search search = pass.search();
        search.lookedWith = search.passing ? search.lookedWith : book.version();
        search.passing = true;
        List<KeyValue<String, Alert>> some = some(pass.group(), search.next, most);
        for (KeyValue<String, Alert> entry : some) {
            Optional<Instant> until = pass.until(entry.value);
            if (until.isEmpty()) {
                store.delete(entry.key);
                told.held(pass.receiver(), entry.value, null);
                back.accept(pass.group(), entry.value);
            } else {
                search.expect(until.get());
                search.held.add(Round.id(entry.value));
            }
        }
        if (some.size() == most) {
            search.next = some.get(some.size() - 1).key + "\0";
        } else if (search.held.isEmpty()) {
            searches.remove(pass.group());
        } else {
            search.endedFor(pass.group());
        }
        return some.size() + 1L;
    }

    private List<KeyValue<String, Alert>> some(String group, String from, long most) {
        List<KeyValue<String, Alert>> some = new ArrayList<>();
        try (KeyValueIterator<String, Alert> rest = store.range(from, group + "/" + Character.MAX_VALUE)) {
            while (some.size() < most && rest.hasNext()) {
                some.add(rest.next());
            }
        }
        return some;
    }
}
