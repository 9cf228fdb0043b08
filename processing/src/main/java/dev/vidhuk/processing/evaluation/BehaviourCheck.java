package dev.vidhuk.processing.evaluation;

import dev.vidhuk.events.Signal;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a text that tests one behaviour is right in all that was labelled: the text's sentiment is one of those that
 * were given; of the categories that are due one is found, and where none is allowed none; churn and abuse are heard
 * where they are; and the customer type is right where there is one.
 */
final class BehaviourCheck {
    private BehaviourCheck() {}

    static boolean holds(Judged judged) {
        LabelledText label = judged.label();
        Tags tags = judged.seen();
        return tags.textSentiment() != null
                && label.sentiments().contains(tags.textSentiment())
                && categoriesFit(label, Tally.found(tags))
                && tags.signals().containsAll(heard(label))
                && (label.customerType() == null || label.customerType() == tags.customerType());
    }

    private static boolean categoriesFit(LabelledText label, Set<String> found) {
        Set<String> due = label.categories() == null ? Set.of() : label.categories();
        return due.isEmpty()
                ? label.optional().containsAll(found)
                : due.stream().anyMatch(found::contains);
    }

    /** Sarcasm is right when its sentiment is: to call it by its name is not asked. */
    private static Set<Signal> heard(LabelledText label) {
        return label.signals().stream()
                .filter(signal -> signal != Signal.SARCASM_SUSPECTED)
                .collect(Collectors.toUnmodifiableSet());
    }
}
