package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.Catalogue;
import dev.vidhuk.dashboard.intake.Freshness;
import dev.vidhuk.dashboard.query.Figures;
import dev.vidhuk.dashboard.query.Records;
import dev.vidhuk.dashboard.query.Reviews;
import java.time.Clock;
import java.util.function.Supplier;

/** All that there is to be shown. */
public record Shown(
        Reviews reviews,
        Records records,
        Figures figures,
        Supplier<Freshness> freshness,
        Catalogue catalogue,
        Clock clock) {

    /** An answer that says how new it is. Asked before the rest, so that it never claims to be newer than it is. */
    Answer answer() {
        return Answer.of(freshness.get());
    }
}
