package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.Presets;
import java.nio.file.Path;

/** The selectors that are shipped, read as a configuration's would be. */
public final class ShippedPages {
    private ShippedPages() {}

    /**
     * The selectors of a preset.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public static PageSettings preset(String name) {
        Reading shipped = new Reading(variable -> null, Path.of(""));
        PageSettings settings = PageSection.read(new Section(shipped, "", Yaml.compose(Presets.yaml(name))));
        if (settings == null || !shipped.problems().isEmpty()) {
            throw new IllegalStateException("preset " + name + ": " + shipped.problems());
        }
        return settings;
    }
}
