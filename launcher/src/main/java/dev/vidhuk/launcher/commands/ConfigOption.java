package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.config.HolidayWeb;
import dev.vidhuk.launcher.config.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --config}, which most commands have. */
final class ConfigOption {
    private static final Path USUAL = Path.of("vidhuk.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:VIDHUK_CONFIG:-vidhuk.yaml}",
            description = "The configuration; $VIDHUK_CONFIG, or ${DEFAULT-VALUE}.")
    private Path file = USUAL;

    /** Whether it is to be read: a file that was named must be there, the usual one need not. */
    boolean wanted() {
        return !file.equals(USUAL) || Files.exists(file);
    }

    Path file() {
        return file;
    }

    /** All of it, holidays from the web included. */
    Configuration read() throws ConfigurationException, IOException {
        return ConfigurationFile.read(file);
    }

    /** The same for a command that goes on to read sources: a host is not to be asked sooner because of that. */
    Configuration read(Web web) throws ConfigurationException, IOException {
        return ConfigurationFile.read(file, web);
    }

    /** For commands that look at no deadline: they need no holidays, and so no network. */
    Configuration readWithoutWeb() throws ConfigurationException, IOException {
        return ConfigurationFile.read(file, HolidayWeb.unread());
    }
}
