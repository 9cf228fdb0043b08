package dev.vidhuk.launcher.config;

import dev.vidhuk.processing.Engine;
import dev.vidhuk.processing.LearnedTagger;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads which engine tags, and by which model. */
final class TaggerSection {
    private TaggerSection() {}

    /** The engine that is named, or our own with the model that comes with it. */
    static Engine read(Reading reading, @Nullable Section tagger) {
        if (tagger == null) {
            return LearnedTagger::new;
        }
        EngineKind kind = tagger.choice("engine", EngineKind.class, EngineKind.LEARNED);
        String file = kind == EngineKind.LEARNED ? tagger.text("model", "") : tagger.required("model", "network.onnx");
        tagger.finish();
        try {
            return file.isEmpty() ? LearnedTagger::new : kind.open(reading.resolve(file), file);
        } catch (IOException e) {
            tagger.problem("model", Objects.requireNonNullElse(e.getMessage(), "cannot be read"));
            return LearnedTagger::new;
        }
    }
}
