package dev.vidhuk.launcher.config;

import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.Sources;
import dev.vidhuk.ingest.file.FileKind;
import dev.vidhuk.ingest.page.PageKind;
import dev.vidhuk.ingest.page.Presets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a source of a kind as YAML with comments: what must be said, and, behind {@code #}, what may be. */
public final class SourceBlock {
    private final StringBuilder yaml = new StringBuilder();

    private SourceBlock() {}

    /** The block of a kind or preset, an item of the list {@code sources}; empty where there is none of that name. */
    public static Optional<String> of(String name) {
        if (Presets.names().contains(name)) {
            return Sources.kind(PageKind.NAME).map(kind -> new SourceBlock().write(kind, name));
        }
        return Sources.kind(name).map(kind -> new SourceBlock().write(kind, null));
    }

    private String write(SourceKind kind, @Nullable String preset) {
        line("  # " + kind.summary());
        if (kind.capabilities().replies()) {
            line("  # replies are known as the brand's own by `accounts: {" + kind.name() + ": [id]}` of the brand,");
            line("  # and where the place itself marks them");
        }
        String name = preset == null ? kind.name() : preset;
        line("  - name: " + name + "-svitlo", "first part of every review id: cannot be changed later");
        line(preset == null ? "    type: " + kind.name() : "    preset: " + preset);
        line("    brand: svitlo", "one of `brands`");
        address(kind);
        kind.settings().forEach(this::setting);
        if (kind.name().equals(FileKind.NAME)) {
            line("    path: reviews.jsonl");
        }
        if (kind.name().equals(PageKind.NAME) && preset == null) {
            line("    page: {item: li.review}", "the selectors: docs/sources.md");
        }
        line("    # channel: " + Json.name(kind.channel()), "portal, community, mention, app-store, direct");
        line("    # every: " + kind.every().toMinutes() + "m", "the time between two polls");
        line("    # watch: " + "14d", "how far back it looks for edits and replies");
        return yaml.toString();
    }

    private void address(SourceKind kind) {
        String known = kind.address().otherwise();
        if (kind.address().needed()) {
            line("    url: https://portal.example/svitlo/", "where it begins to read");
        } else if (known != null) {
            line("    # url: " + known, "only where it is asked somewhere else");
        }
    }

    private void setting(Setting setting) {
        String lead = setting.suggested() ? "    " : "    # ";
        line(lead + setting.name() + ": " + value(setting), setting.meaning());
    }

    private static String value(Setting setting) {
        return switch (setting.form()) {
            case SECRET ->
                "\"${" + setting.name().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "}\"";
            case TEXTS -> "[" + quoted(setting.example()) + "]";
            case TEXT -> quoted(setting.example());
            case NUMBER, FLAG -> setting.example();
        };
    }

    /** In quotes wherever a plain text could be something else in YAML. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9._/-]*")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void line(String text, String comment) {
        line(String.format("%-40s # %s", text, comment));
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}
