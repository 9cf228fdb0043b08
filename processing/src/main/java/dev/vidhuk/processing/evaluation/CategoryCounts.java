package dev.vidhuk.processing.evaluation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which categories were found, and which were to be found. */
final class CategoryCounts {
    /** Right ones, wrong ones, missed ones. */
    private record Count(int right, int wrong, int missed) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count more) {
            return new Count(right + more.right, wrong + more.wrong, missed + more.missed);
        }

        double f1() {
            int all = 2 * right + wrong + missed;
            return all == 0 ? 0 : 2.0 * right / all;
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private int texts;

    /** Optional categories are neither rewarded nor punished. */
    void add(Set<String> due, Set<String> optional, Set<String> found) {
        texts++;
        found.stream()
                .filter(category -> due.contains(category) || !optional.contains(category))
                .forEach(category -> add(category, due.contains(category) ? new Count(1, 0, 0) : new Count(0, 1, 0)));
        due.stream()
                .filter(category -> !found.contains(category))
                .forEach(category -> add(category, new Count(0, 0, 1)));
    }

    private void add(String category, Count count) {
        counts.merge(category, count, Count::plus);
    }

    int texts() {
        return texts;
    }

    private Count all() {
        return counts.values().stream().reduce(Count.NONE, Count::plus);
    }

    double microF1() {
        return all().f1();
    }

    double precision() {
        Count all = all();
        return new Rate(all.right(), all.right() + all.wrong()).share();
    }

    double recall() {
        Count all = all();
        return new Rate(all.right(), all.right() + all.missed()).share();
    }

    /** Over the categories that some text has, since others have no F1 to speak of. */
    double macroF1() {
        return counts.values().stream()
                .filter(count -> count.right() + count.missed() > 0)
                .mapToDouble(Count::f1)
                .average()
                .orElse(0);
    }
}
