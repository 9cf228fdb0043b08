package dev.vidhuk.alerts.notify.message;

import com.ibm.icu.text.BreakIterator;
import dev.vidhuk.events.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * As much of a text as fits, with some places of it marked. Where not all fits, the first marked place is in it: a long story
 * shall not end before the complaint begins.
 */
final class Quote {
    private static final String CUT = "…";
    /** In less than this a middle part would be all dots. */
    private static final int SHORTEST_MIDDLE = 40;

    private final String text;
    private final List<Range> marked;
    private final int start;
    private final int end;

    private Quote(Plain plain, List<Range> places, int longest) {
        this.text = plain.text().stripTrailing();
        this.marked = merged(plain, places, text.length());
        if (text.length() <= longest) {
            this.start = 0;
            this.end = text.length();
        } else {
            this.start = start(longest);
            this.end = before(Math.min(text.length(), start + longest - (start > 0 ? 2 : 1)));
        }
    }

    /**
     * The parts of a text.
     *
     * @param places in UTF-16 code units of the text; those that lie outside are left out
     * @param longest how long all parts are together, in UTF-16 code units, with the "…" at an end that was cut
     */
    static List<Passage> of(String text, List<Range> places, int longest) {
        return new Quote(Plain.of(text), places, longest).passages();
    }

    /** A text of which nothing is marked, harmless and cut; with its breaks. */
    static String cut(String text, int longest) {
        StringBuilder all = new StringBuilder();
        of(text, List.of(), longest).forEach(passage -> all.append(passage.text()));
        return all.toString();
    }

    /** One harmless line of at most that length. */
    static String line(String text, int longest) {
        return cut(Plain.line(text), longest);
    }

    private static List<Range> merged(Plain plain, List<Range> places, int length) {
        List<Range> sorted = places.stream()
                .map(place -> new Range(
                        Math.min(plain.place(place.start()), length), Math.min(plain.place(place.end()), length)))
                .filter(place -> place.start() < place.end())
                .sorted(Comparator.comparingInt(Range::start))
                .toList();
        List<Range> merged = new ArrayList<>();
        for (Range place : sorted) {
            Range before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && place.start() <= before.end()) {
                merged.set(merged.size() - 1, new Range(before.start(), Math.max(before.end(), place.end())));
            } else {
                merged.add(place);
            }
        }
        return merged;
    }

    private int start(int longest) {
        if (marked.isEmpty() || marked.get(0).end() < longest || longest < SHORTEST_MIDDLE) {
            return 0;
        }
        int wanted = Math.max(0, marked.get(0).start() - longest / 4);
        int space = text.indexOf(' ', wanted);
        return before(space >= 0 && space < marked.get(0).start() ? space + 1 : wanted);
    }

    /** The last border between two characters as people see them, at or before a place. */
    private int before(int place) {
        BreakIterator borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        return place >= text.length() || borders.isBoundary(place) ? place : borders.preceding(place);
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        int next = start;
        for (Range place : marked) {
            int from = Math.max(next, place.start());
            int to = Math.min(end, place.end());
            if (from < to) {
                add(passages, next, from, false);
                add(passages, from, to, true);
                next = to;
            }
        }
        add(passages, next, end, false);
        return passages.isEmpty() && !text.isEmpty() ? List.of(new Passage(CUT, false)) : passages;
    }

    private void add(List<Passage> passages, int from, int to, boolean complaint) {
        if (from < to) {
            String before = from == start && start > 0 ? CUT : "";
            String after = to == end && end < text.length() ? CUT : "";
            passages.add(new Passage(before + text.substring(from, to) + after, complaint));
        }
    }
}
