package dev.vidhuk.launcher.config;

import dev.vidhuk.processing.Engine;
import dev.vidhuk.processing.LearnedTagger;
import dev.vidhuk.processing.learned.ModelFile;
import dev.vidhuk.processing.learned.NamedModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The engines that can tag. */
public enum EngineKind {
    /** Our own, with a model that {@code train} has written. */
    LEARNED {
        @Override
        Engine read(Path model) throws IOException {
            try (InputStream in = Files.newInputStream(model)) {
                NamedModel named = ModelFile.read(in);
                return taxonomy -> new LearnedTagger(named, taxonomy);
            }
        }
    };

    abstract Engine read(Path model) throws IOException;

    /**
     * Opens a model as a whole, so that whatever is wrong with it shows now.
     *
     * @param name what to call the file in messages
     * @throws IOException where it is not there, is of another form or version, or has been damaged; the message says so
     */
    public Engine open(Path model, String name) throws IOException {
        try {
            return read(model);
        } catch (NoSuchFileException e) {
            throw new IOException("the file " + name + " is not there", e);
        } catch (IOException e) {
            throw new IOException("the file " + name + " cannot be used: " + e.getMessage(), e);
        }
    }
}
