package dev.vidhuk.alerts;

import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.TaggedReview;
import org.jspecify.annotations.Nullable;

/** What comes to a case from outside; time comes to it from inside. */
sealed interface CaseEvent {

    /** The review has been seen; null where it has been erased. */
    record Sight(@Nullable TaggedReview tagged) implements CaseEvent {}

    /** A person has acted. */
    record Act(CaseAction action) implements CaseEvent {}
}
