package dev.vidhuk.alerts;

import dev.vidhuk.alerts.cases.CaseFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through all cases after an assignment, some at a time: a policy or a calendar may have changed meanwhile, and
 * open cases get the new deadline; or they are counted for the first time.
 */
final class CaseSweep {
    private final KeyValueStore<String, CaseFile> cases;
    private final Predicate<CaseFile> wanted;
    private @Nullable String from = "";

    /** Looks for the cases in which a customer waits. */
    CaseSweep(KeyValueStore<String, CaseFile> cases) {
        this(cases, CaseFile::waiting);
    }

    CaseSweep(KeyValueStore<String, CaseFile> cases, Predicate<CaseFile> wanted) {
        this.cases = cases;
        this.wanted = wanted;
    }

    /** The wanted cases among the next so many; empty at the end, and ever after. */
    List<KeyValue<String, CaseFile>> next(int most) {
        if (from == null) {
            return List.of();
        }
        List<KeyValue<String, CaseFile>> found = new ArrayList<>();
        String last = null;
        try (KeyValueIterator<String, CaseFile> files = rest(from)) {
            for (int i = 0; i < most && files.hasNext(); i++) {
                var file = files.next();
                last = file.key;
                if (wanted.test(file.value)) {
                    found.add(file);
                }
            }
            from = files.hasNext() && last != null ? last + "\0" : null;
        }
        return found;
    }

    @SuppressWarnings("NullAway") // null is an open end
    private KeyValueIterator<String, CaseFile> rest(String begin) {
        return cases.range(begin, null);
    }
}
