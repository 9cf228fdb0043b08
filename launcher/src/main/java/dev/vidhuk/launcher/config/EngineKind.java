package dev.vidhuk.launcher.config;

import dev.vidhuk.processing.Engine;
import dev.vidhuk.processing.LearnedTagger;
import dev.vidhuk.processing.OnnxTagger;
import dev.vidhuk.processing.learned.ModelFile;
import dev.vidhuk.processing.learned.NamedModel;
import dev.vidhuk.processing.onnx.OnnxModel;
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
    },
    /** A network in the form ONNX, with our own engine for all that it does not know. */
    ONNX {
        @Override
        Engine read(Path model) throws IOException {
            byte[] file = Files.readAllBytes(model);
            try {
                OnnxModel network = OnnxModel.read(file);
                return taxonomy -> new OnnxTagger(network, taxonomy);
            } catch (NoClassDefFoundError e) {
                throw new IOException(
                        "it needs ONNX Runtime, which does not come with Vidhuk: put " + ONNX_RUNTIME
                                + " (com.microsoft.onnxruntime:onnxruntime on Maven Central) into the folder lib beside"
                                + " vidhuk.jar",
                        e);
            } catch (LinkageError e) {
                throw new IOException("ONNX Runtime cannot be loaded on this machine: " + e.getMessage(), e);
            }
        }
    };

    /** As the class path of the jar names it. */
    static final String ONNX_RUNTIME = "onnxruntime-1.29.0.jar";

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
