package dev.vidhuk.launcher.config;

import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.Sources;
import dev.vidhuk.ingest.file.FileKind;
import dev.vidhuk.ingest.page.PageKind;
import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.Presets;
import dev.vidhuk.ingest.push.PushKind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one source of the configuration. */
final class SourceSection {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Kinds that read no site: whether they show every answer, only a person knows. */
    private static final Set<String> VOUCHED_FOR = Set.of(FileKind.NAME, PushKind.NAME);

    private final Reading reading;
    private final Section section;

    SourceSection(Reading reading, Section section) {
        this.reading = reading;
        this.section = section;
    }

    SourceSettings read(Set<String> brands) {
        String name = section.name("name");
        String preset = section.text("preset");
        SourceKind kind = kind(preset);
        String type = kind == null ? "" : kind.name();
        Duration every =
                atLeast("every", section.duration("every", kind == null ? SourceSettings.EVERY : kind.every()));
        SourceSettings settings = new SourceSettings(
                name.isEmpty() ? "unnamed" : name,
                type,
                preset,
                brand(brands),
                section.choice("channel", Channel.class, kind == null ? Channel.PORTAL : kind.channel()),
                location(),
                url(kind),
                path(type),
                every,
                sweepEvery(every),
                section.duration("watch", SourceSettings.WATCH),
                section.number("maxPages", SourceSettings.MAX_PAGES, 1),
                trust(type),
                page(type, preset),
                kind == null ? Options.NONE : new OptionsSection(section, kind).read());
        if (kind != null) { // else nobody knows what it may be told
            section.finish();
        }
        return settings;
    }

    private @Nullable SourceKind kind(@Nullable String preset) {
        String type = section.text("type", preset == null ? "" : PageKind.NAME);
        Optional<SourceKind> kind = Sources.kind(type);
        kind.map(SourceKind::warning).ifPresent(warning -> section.warning("type", "`" + type + "` " + warning));
        if (kind.isEmpty()) {
            section.problem(
                    "type",
                    (type.isEmpty() ? "is missing" : "\"" + type + "\" is not built") + "; there are "
                            + String.join(", ", Sources.names()));
        }
        return kind.orElse(null);
    }

    private String brand(Set<String> brands) {
        String brand = section.name("brand");
        if (!brand.isEmpty() && !brands.contains(brand)) {
            section.problem("brand", "\"" + brand + "\" is not among `brands`" + Spelling.hint(brand, brands));
        }
        return brand.isEmpty() ? "unnamed" : brand;
    }

    private @Nullable String location() {
        return section.has("location") ? section.name("location") : null;
    }

    private @Nullable String url(@Nullable SourceKind kind) {
        if (kind != null && kind.address().needed()) {
            return section.required("url", "https://portal.example/svitlo/", Addresses::problem);
        }
        String url = section.checked("url", Addresses::problem);
        return url == null && kind != null ? kind.address().otherwise() : url;
    }

    private @Nullable String path(String type) {
        if (!type.equals(FileKind.NAME)) {
            return null;
        }
        return reading.resolve(section.required("path", "reviews.jsonl")).toString();
    }

    /** What a site does not show may be there all the same: a false alarm for each answer that is. */
    private boolean trust(String type) {
        boolean trust = section.flag("trust", false);
        if (trust && !type.isEmpty() && !VOUCHED_FOR.contains(type)) {
            section.warning(
                    "trust",
                    "is meant for sources of type `file` and `push`, whose completeness a person vouches for: a site that shows no"
                            + " replies may have them all the same, and each of those is a false alarm");
        }
        return trust;
    }

    private Duration atLeast(String key, Duration duration) {
        if (duration.compareTo(SHORTEST) < 0) {
            section.problem(key, "must be at least 1s");
            return SHORTEST;
        }
        return duration;
    }

    private Duration sweepEvery(Duration every) {
        Duration sweepEvery = section.duration("sweepEvery", SourceSettings.sweepEvery(every));
        if (sweepEvery.compareTo(every) < 0) {
            section.problem("sweepEvery", "must be at least `every`, which is " + HumanDuration.spoken(every));
            return every;
        }
        return sweepEvery;
    }

    private @Nullable PageSettings page(String type, @Nullable String preset) {
        if (!type.equals(PageKind.NAME)) {
            return null;
        }
        Section page = section.section("page");
        if (page != null) {
            return PageSection.read(page);
        }
        if (preset == null) {
            section.problem(
                    "page",
                    "is missing: a source of type `page` needs selectors or a `preset` ("
                            + String.join(", ", Presets.names()) + ")");
            return null;
        }
        if (!Presets.names().contains(preset)) {
            section.problem(
                    "preset", "\"" + preset + "\" is not shipped; there are " + String.join(", ", Presets.names()));
            return null;
        }
        return ShippedPages.preset(preset);
    }
}
