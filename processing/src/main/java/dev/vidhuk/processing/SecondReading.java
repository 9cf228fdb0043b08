package dev.vidhuk.processing;

import dev.vidhuk.processing.learned.Verdict;
import dev.vidhuk.processing.text.Wording;

/** Reads a text once more, and may put something else in the place of what was read first. */
@FunctionalInterface
interface SecondReading {
    Verdict read(Wording wording, Verdict first);
}
