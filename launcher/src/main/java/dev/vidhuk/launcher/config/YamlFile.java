package dev.vidhuk.launcher.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a file of YAML as a whole: either nothing is wrong with it, or all that is wrong is said at once. */
final class YamlFile {
    private YamlFile() {}

    static String text(Path file) throws ConfigurationException, IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file.toString(), List.of(new Problem("", 1, "is not in UTF-8")));
        }
    }

    /**
     * What a reader makes of the text.
     *
     * @param name what to call the file in messages
     */
    static <T> T parse(Reading reading, String name, String text, Function<Section, T> reader)
            throws ConfigurationException {
        try {
            T read = reader.apply(new Section(reading, "", Yaml.compose(text)));
            if (reading.problems().isEmpty()) {
                return read;
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            reading.problems().add(new Problem("", line, "is no YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            reading.problems().add(new Problem("", 1, "is no YAML: " + e.getMessage()));
        }
        throw new ConfigurationException(name, reading.problems());
    }
}
