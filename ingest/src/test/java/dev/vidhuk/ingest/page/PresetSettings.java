package dev.vidhuk.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Binds YAML as the configuration does: strictly, so that a name which nobody reads is a failure. */
public final class PresetSettings {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private PresetSettings() {}

    static PageSettings preset(String name) {
        return bound(Presets.yaml(name));
    }

    /** What the configuration would say, in YAML. */
    public static PageSettings bound(String yaml) {
        try {
            return YAML.readValue(yaml, PageSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
