package dev.vidhuk.processing;

import dev.vidhuk.processing.complaints.Taxonomy;

/** A way to tag that has its model already, and still needs to know what there is to complain of. */
@FunctionalInterface
public interface Engine {

    /** The tagger of this engine for that taxonomy; {@link Tagger#name()} names both. */
    Tagger with(Taxonomy taxonomy);
}
