package dev.vidhuk.processing.learned;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads the model that comes with the product, when it is first asked for. */
final class BundledModel {
    private static final String FILE = "review.model";

    static final NamedModel MODEL = read();

    private BundledModel() {}

    private static NamedModel read() {
        try (InputStream in = Objects.requireNonNull(BundledModel.class.getResourceAsStream(FILE), FILE)) {
            return ModelFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the model that comes with the product", e);
        }
    }
}
