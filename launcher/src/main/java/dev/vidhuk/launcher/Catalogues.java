package dev.vidhuk.launcher;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.dashboard.Catalogue;
import dev.vidhuk.dashboard.Catalogue.Place;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.launcher.config.Configuration;
import java.util.List;
import java.util.Objects;

/** The names that the dashboard offers, out of the configuration. */
final class Catalogues {
    private Catalogues() {}

    static Catalogue of(Configuration configuration) {
        List<SourceSettings> sources = configuration.sources();
        return new Catalogue(
                configuration.brands().stream().map(Brand::name).toList(),
                sources.stream()
                        .map(source -> new Place(source.name(), source.brand(), Json.name(source.channel())))
                        .toList(),
                sources.stream()
                        .map(SourceSettings::location)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                configuration.taxonomy().categories().keySet().stream().sorted().toList(),
                configuration.alerts().receivers().stream()
                        .map(ReceiverSettings::name)
                        .toList());
    }
}
