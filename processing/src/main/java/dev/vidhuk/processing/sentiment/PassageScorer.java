package dev.vidhuk.processing.sentiment;

import dev.vidhuk.processing.text.Emptiness;
import dev.vidhuk.processing.text.Negation;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passage.Part;
import dev.vidhuk.processing.text.PhraseTree;
import dev.vidhuk.processing.text.Phrases;
import dev.vidhuk.processing.text.WordLists;
import dev.vidhuk.processing.text.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Weighs a passage by the words in it; the words of all languages are in one table, since people mix them. */
final class PassageScorer {
    /** What a phrase weighs that names a fault, such as "does not work". */
    private static final double FAULT = -1.8;

    private static final double BOOST = 1.4;
    /** "Not good" is bad, "not bad" is hardly good. */
    private static final double PRAISE_DENIED = -0.8;

    private static final double BLAME_DENIED = -0.4;
    private static final double CONTRAST = 1.3;
    private static final double UNDER_CONS = -1.0;
    private static final double UNDER_PROS = 0.7;

    private final Phrases<Double> weights;
    private final Phrases<Boolean> boosters = new Phrases<>();

    PassageScorer(Collection<String> faults, PhraseTree tree) {
        weights = new Phrases<>(tree);
        weights.addAll(faults, FAULT);
        Stream.of("uk.txt", "ru.txt", "en.txt", "signs.txt")
                .map(file -> WordLists.read(PassageScorer.class, file))
                .flatMap(lists -> lists.entrySet().stream())
                .forEach(list -> add(list.getKey(), list.getValue()));
    }

    private void add(String heading, List<String> entries) {
        if (heading.equals("booster")) {
            boosters.addAll(entries, true);
        } else {
            weights.addAll(entries, Double.valueOf(heading));
        }
    }

    /** What speaks for and against in the passage; both at least 0. */
    record Weight(double praise, double blame) {
        static final Weight NONE = new Weight(0, 0);

        double balance() {
            return praise - blame;
        }

        Weight times(double factor) {
            return new Weight(praise * factor, blame * factor);
        }

        static Weight of(double signed) {
            return new Weight(Math.max(0, signed), Math.max(0, -signed));
        }

        Weight plus(Weight other) {
            return new Weight(praise + other.praise, blame + other.blame);
        }
    }

    Weight weigh(Passage passage) {
        Weight words = Weight.NONE;
        for (Phrases.Hit<Double> hit : weights.longest(passage.words())) {
            words = words.plus(Weight.of(weight(passage.words(), hit)));
        }
        Weight inPart = passage.part() == Part.BODY ? words : inPart(passage, words);
        return passage.contrasted() ? inPart.times(CONTRAST) : inPart;
    }

    private double weight(Words words, Phrases.Hit<Double> hit) {
        double weight = hit.value();
        if (Negation.before(words, hit.from()) || (weight < 0 && Negation.after(words, hit.to()))) {
            return weight * (weight > 0 ? PRAISE_DENIED : BLAME_DENIED);
        }
        boolean boosted = hit.from() > 0 && boosters.anyAt(words, hit.from() - 1);
        return boosted ? weight * BOOST : weight;
    }

    /** Under "cons" stands what is bad whatever the words, unless it says that there is nothing. */
    private static Weight inPart(Passage passage, Weight words) {
        boolean cons = passage.part() == Part.CONS;
        if (Emptiness.saysNothing(passage)) {
            return Weight.of(cons ? UNDER_PROS : UNDER_CONS);
        }
        return cons
                ? new Weight(words.praise() * 0.3, words.blame()).plus(Weight.of(UNDER_CONS))
                : new Weight(words.praise(), words.blame() * 0.7).plus(Weight.of(UNDER_PROS));
    }
}
