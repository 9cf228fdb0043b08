package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.ConfigurationFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --config}, which most commands have. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:VIDHUK_CONFIG:-vidhuk.yaml}",
            description = "The configuration; $VIDHUK_CONFIG, or ${DEFAULT-VALUE}.")
    private Path file = Path.of("vidhuk.yaml");

    Path file() {
        return file;
    }

    Configuration read() throws ConfigurationException, IOException {
        return ConfigurationFile.read(file);
    }
}
