package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.Sources;
import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.Presets;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ShippedPages;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the source that is meant by a name: one of the configuration, a kind, or a preset. */
record TriedSource(@Nullable Configuration configuration) {
    private static final String NOWHERE = "https://page.example/";

    /**
     * The source's settings.
     *
     * @param url read instead of the configured one, or null
     * @throws IllegalArgumentException where there is none of that name, or it lacks an address
     */
    SourceSettings named(String name, @Nullable URI url) {
        List<SourceSettings> configured = configuration == null ? List.of() : configuration.sources();
        return configured.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .map(source -> at(source, url))
                .orElseGet(() -> unconfigured(name, url));
    }

    private static SourceSettings unconfigured(String name, @Nullable URI url) {
        String address = url == null ? NOWHERE : url.toString();
        if (Presets.names().contains(name)) {
            return settings(name, "page", name, address, null, ShippedPages.preset(name));
        }
        if (name.equals("file")) {
            return settings(name, name, null, address, url == null ? null : url.getPath(), null);
        }
        if (Sources.kinds().contains(name) && !name.equals("page")) {
            return settings(name, name, null, address, null, null);
        }
        throw new IllegalArgumentException("there is no source, kind or preset \"" + name
                + "\"; without a configuration there are " + "structured, file, " + String.join(", ", Presets.names()));
    }

    private static SourceSettings settings(
            String name,
            String type,
            @Nullable String preset,
            String url,
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
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                false,
                page);
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
                source.watch(),
                source.maxPages(),
                source.trust(),
                source.page());
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
