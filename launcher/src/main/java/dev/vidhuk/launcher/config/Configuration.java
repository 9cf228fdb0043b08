package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.AlertSettings;
import dev.vidhuk.dashboard.DashboardSettings;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.ingest.push.PushSettings;
import dev.vidhuk.processing.Engine;
import dev.vidhuk.processing.Tagger;
import dev.vidhuk.processing.complaints.Taxonomy;
import java.util.List;

/**
 * All that the configuration says, each service's part in that service's own words.
 *
 * @param engine tags, by that taxonomy
 * @param push where reviews are taken, if there is a source of that kind
 * @param version grows with the file, so that of two configurations the newer is known
 * @param warnings what will not work as the file may lead one to expect
 */
public record Configuration(
        KafkaPart kafka,
        List<Brand> brands,
        List<SourceSettings> sources,
        FetchSettings fetch,
        Taxonomy taxonomy,
        Engine engine,
        AlertSettings alerts,
        DashboardSettings dashboard,
        PushSettings push,
        String version,
        List<Problem> warnings) {

    public Configuration {
        brands = List.copyOf(brands);
        sources = List.copyOf(sources);
        warnings = List.copyOf(warnings);
    }

    /** What tags reviews. */
    public Tagger tagger() {
        return engine.with(taxonomy);
    }

    /** The brand of that name; the file has been checked to have it. */
    public Brand brand(String name) {
        return brands.stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
    }
}
