package dev.vidhuk.launcher.config;

import dev.vidhuk.processing.complaints.Taxonomy;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a taxonomy: what there is to complain of, and by which words it is known. */
public final class TaxonomyFile {
    private TaxonomyFile() {}

    /**
     * Reads a file.
     *
     * @throws ConfigurationException where it cannot be used: with all that is wrong with it
     * @throws IOException where it cannot be read
     */
    public static Taxonomy read(Path file) throws ConfigurationException, IOException {
        try {
            return parse(YamlFile.text(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file + "; docs/operations.md shows how to write one", e);
        }
    }

    /**
     * Reads a text.
     *
     * @param name what to call it in messages
     */
    static Taxonomy parse(String text, String name) throws ConfigurationException {
        Reading reading = new Reading(variable -> null, Path.of(""));
        return YamlFile.parse(reading, name, text, root -> new TaxonomySection(root).read());
    }

    /** The one that the configuration names, or the built-in one; what is wrong with it is wrong with the configuration. */
    static Taxonomy of(Section root, Reading reading) {
        String file = root.text("taxonomy", "");
        try {
            return file.isEmpty() ? Taxonomy.builtIn() : parse(YamlFile.text(reading.resolve(file)), file);
        } catch (ConfigurationException e) {
            e.problems().forEach(problem -> root.problem("taxonomy", "in " + file + ", " + problem));
        } catch (NoSuchFileException e) {
            root.problem("taxonomy", "the file " + file + " is not there");
        } catch (IOException e) {
            root.problem("taxonomy", "the file " + file + " cannot be read");
        }
        return Taxonomy.builtIn();
    }
}
