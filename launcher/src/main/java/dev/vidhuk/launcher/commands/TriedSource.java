package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.Sources;
import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.ingest.page.PageKind;
import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.Presets;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ShippedPages;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the source that is meant by a name: one of the configuration, a kind, or a preset. */
record TriedSource(@Nullable Configuration configuration) {
    private static final String NOWHERE = "https://page.example/";

    /**
     * The source's settings.
     *
     * @param url read instead of the configured one, or null
     * @param page the saved page that is read instead, or null
     * @throws IllegalArgumentException where there is none of that name, or nothing says what it is to read
     */
    SourceSettings named(String name, @Nullable URI url, @Nullable Path page) {
        return configured().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .map(source -> at(source, url))
                .orElseGet(() -> unconfigured(name, url, page));
    }

    /** Where a saved page was saved from, as far as anybody says; else where it lies. */
    static URI savedFrom(SourceSettings source, Path page) {
        return source.url() == null || source.url().equals(NOWHERE) ? page.toUri() : URI.create(source.url());
    }

    private List<SourceSettings> configured() {
        return configuration == null ? List.of() : configuration.sources();
    }

    private SourceSettings unconfigured(String name, @Nullable URI url, @Nullable Path page) {
        if (name.equals(PageKind.NAME)) {
            throw new IllegalArgumentException(
                    "a source of the kind page needs selectors: name one of the configuration," + " or a preset: "
                            + String.join(", ", Presets.names()));
        }
        if (!unconfigured().contains(name)) {
            throw new IllegalArgumentException(
                    "there is no source, kind or preset \"" + name + "\"; there are " + String.join(", ", names()));
        }
        if (url == null && page == null) {
            throw new IllegalArgumentException(
                    name + " is no source of the configuration: --url or --page must say what to read");
        }
        String address = url == null ? NOWHERE : url.toString();
        if (name.equals("file")) {
            String path = page == null ? Objects.requireNonNull(url).getPath() : page.toString();
            return settings(name, name, null, url == null ? null : address, path, null);
        }
        return Presets.names().contains(name)
                ? settings(name, PageKind.NAME, name, address, null, ShippedPages.preset(name))
                : settings(name, name, null, address, null, null);
    }

    private List<String> names() {
        return Stream.concat(configured().stream().map(SourceSettings::name), unconfigured().stream())
                .toList();
    }

    /** What needs no configuration: the presets, and the kinds that need no selectors. */
    private static List<String> unconfigured() {
        return Stream.concat(
                        Sources.names().stream().filter(kind -> !kind.equals(PageKind.NAME)), Presets.names().stream())
                .toList();
    }

    private static SourceSettings settings(
            String name,
            String type,
            @Nullable String preset,
            @Nullable String url,
            @Nullable String path,
            @Nullable PageSettings page) {
        return new SourceSettings(
                name,
                type,
                preset,
                name,
                Channel.PORTAL,
                null,
                url,
                path,
                SourceSettings.EVERY,
                SourceSettings.sweepEvery(SourceSettings.EVERY),
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                false,
                page,
                Options.NONE);
    }

    private static SourceSettings at(SourceSettings source, @Nullable URI url) {
        return new SourceSettings(
                source.name(),
                source.type(),
                source.preset(),
                source.brand(),
                source.channel(),
                source.location(),
                url == null ? source.url() : url.toString(),
                source.path(),
                source.every(),
                source.sweepEvery(),
                source.watch(),
                source.maxPages(),
                source.trust(),
                source.page(),
                source.options());
    }

    static Brand brand(@Nullable Configuration configuration, SourceSettings source) {
        return configuration == null
                        || configuration.brands().stream()
                                .noneMatch(b -> b.name().equals(source.brand()))
                ? new Brand(source.brand(), Map.of(), Set.of())
                : configuration.brand(source.brand());
    }

    static FetchSettings fetch(@Nullable Configuration configuration) {
        return configuration == null ? FetchSettings.defaults() : configuration.fetch();
    }
}
