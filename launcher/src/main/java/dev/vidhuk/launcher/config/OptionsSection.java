package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.SourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the settings that a kind of source has of its own. */
final class OptionsSection {
    private final Section section;
    private final SourceKind kind;

    OptionsSection(Section section, SourceKind kind) {
        this.section = section;
        this.kind = kind;
    }

    Options read() {
        Map<String, List<String>> values = new HashMap<>();
        for (Setting setting : kind.settings()) {
            List<String> read = values(setting);
            if (!read.isEmpty()) {
                values.put(setting.name(), read);
            }
        }
        Options options = new Options(values);
        String problem = section.sound() ? kind.problem(options) : null;
        if (problem != null) {
            String key = problem.split(" ", 2)[0];
            section.problem(key, problem.substring(key.length()).strip());
        }
        return options;
    }

    private List<String> values(Setting setting) {
        return switch (setting.form()) {
            case TEXTS -> section.texts(setting.name(), setting.problem());
            case SECRET -> listed(secret(setting));
            default -> listed(text(setting));
        };
    }

    private @Nullable String text(Setting setting) {
        return setting.required()
                ? section.required(setting.name(), setting.example(), text -> problem(setting, text))
                : orDefault(setting, section.checked(setting.name(), text -> problem(setting, text)));
    }

    private static @Nullable String problem(Setting setting, String text) {
        String problem = switch (setting.form()) {
            case NUMBER ->
                Form.number(0, Integer.MAX_VALUE).read(text).isPresent()
                        ? null
                        : Form.number(0, Integer.MAX_VALUE).problem();
            case FLAG -> Form.FLAG.read(text).isPresent() ? null : Form.FLAG.problem();
            default -> null;
        };
        return problem == null ? setting.problem().apply(text) : problem;
    }

    /** No message repeats it. */
    private @Nullable String secret(Setting setting) {
        String secret =
                setting.required() ? section.required(setting.name(), setting.example()) : section.text(setting.name());
        String problem =
                secret == null || secret.isBlank() ? null : setting.problem().apply(secret);
        if (problem != null) {
            section.problem(setting.name(), problem);
        }
        return secret;
    }

    private static @Nullable String orDefault(Setting setting, @Nullable String text) {
        return text == null ? setting.otherwise() : text;
    }

    private static List<String> listed(@Nullable String text) {
        List<String> listed = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            listed.add(text);
        }
        return listed;
    }
}
