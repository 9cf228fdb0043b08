package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.EngineKind;
import dev.vidhuk.launcher.config.TaxonomyFile;
import dev.vidhuk.processing.Engine;
import dev.vidhuk.processing.LearnedTagger;
import dev.vidhuk.processing.Tagger;
import dev.vidhuk.processing.complaints.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --model} and {@code --taxonomy}: what to tag with, to see what comes of it. */
final class TaggerOption {
    @Option(names = "--model", paramLabel = "FILE", description = "A model to try, such as train writes.")
    private @Nullable Path model;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "learned",
            converter = WireForms.Engines.class,
            description = "What kind of model it is: learned, or onnx; ${DEFAULT-VALUE} if not given.")
    private EngineKind engine = EngineKind.LEARNED;

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "A taxonomy to try.")
    private @Nullable Path taxonomy;

    @Nullable
    Path model() {
        return model;
    }

    @Nullable
    Path taxonomy() {
        return taxonomy;
    }

    /** The tagger of these files; for what is not named, the model and the taxonomy that come with Vidhuk. */
    Tagger tagger() throws ConfigurationException, IOException {
        return engine(LearnedTagger::new).with(taxonomy(Taxonomy.builtIn()));
    }

    /** The tagger of these files; for what is not named, that of the configuration. */
    Tagger tagger(Configuration configuration) throws ConfigurationException, IOException {
        return engine(configuration.engine()).with(taxonomy(configuration));
    }

    /** The taxonomy that is named, or that of the configuration. */
    Taxonomy taxonomy(Configuration configuration) throws ConfigurationException, IOException {
        return taxonomy(configuration.taxonomy());
    }

    private Taxonomy taxonomy(Taxonomy otherwise) throws ConfigurationException, IOException {
        return taxonomy == null ? otherwise : TaxonomyFile.read(taxonomy);
    }

    private Engine engine(Engine otherwise) throws IOException {
        return model == null ? otherwise : engine.open(model, model.toString());
    }
}
