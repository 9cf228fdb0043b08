package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.processing.Engine;
import dev.vidhuk.processing.complaints.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code vidhuk.yaml}. Everything has a default but the sources. */
public final class ConfigurationFile {
    /** Always as many digits: those of {@code Instant.toString} do not sort as texts. */
    private static final DateTimeFormatter CHANGED =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    private ConfigurationFile() {}

    /**
     * Reads a file, and fetches the holidays that it names by an address.
     *
     * @throws ConfigurationException where it cannot be used: with all that is wrong with it
     * @throws IOException where it cannot be read
     */
    public static Configuration read(Path file) throws ConfigurationException, IOException {
        try (Web web = new Web()) {
            return read(file, web);
        }
    }

    /** The same with another way to find such holidays. */
    public static Configuration read(Path file, HolidayWeb web) throws ConfigurationException, IOException {
        try {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            String text = YamlFile.text(file);
            Path folder = file.toAbsolutePath().getParent();
            return parse(
                    text, file.toString(), folder == null ? file : folder, changed, System::getenv, Instant.now(), web);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file + "; README.md shows how to write one", e);
        }
    }

    /**
     * Reads a text. No network is asked: holidays that it names by an address are none.
     *
     * @param name what to call it in messages
     * @param folder what relative paths are relative to
     * @param changed when it was last changed
     * @param environment the environment variables
     */
    public static Configuration parse(
            String text, String name, Path folder, Instant changed, Function<String, @Nullable String> environment)
            throws ConfigurationException {
        return parse(text, name, folder, changed, environment, Instant.now(), HolidayWeb.unread());
    }

    /** The same at another time, from which on each calendar must have working time, and with holidays from the web. */
    static Configuration parse(
            String text,
            String name,
            Path folder,
            Instant changed,
            Function<String, @Nullable String> environment,
            Instant now,
            HolidayWeb web)
            throws ConfigurationException {
        Reading reading = new Reading(environment, folder);
        return YamlFile.parse(
                reading, name, text, root -> configuration(reading, root, version(text, changed), now, web));
    }

    /** A text that sorts by the time of the change, and differs whenever the content does. */
    private static String version(String text, Instant changed) {
        return CHANGED.format(changed) + "-" + Integer.toHexString(text.hashCode());
    }

    private static Configuration configuration(
            Reading reading, Section root, String version, Instant now, HolidayWeb web) {
        if (root.keys().isEmpty() && root.sound()) {
            root.problem("", "is empty; README.md shows how to write one");
        }
        KafkaPart kafka = KafkaSection.read(reading, root.section("kafka"));
        List<Section> brandSections = root.sections("brands");
        List<Brand> brands =
                brandSections.stream().map(ConfigurationFile::brand).toList();
        unique(brandSections);
        List<SourceSettings> sources = sources(reading, root, brands);
        FetchSettings fetch = FetchSection.read(root.section("fetch"));
        Map<String, Calendar> calendars =
                CalendarSection.all(reading, root.section("calendars"), now, web.begin(fetch, kafka.holidays()));
        var alerts = new AlertsSection(root, calendars, sources, version).read();
        Taxonomy taxonomy = TaxonomyFile.of(root, reading);
        Engine engine = TaggerSection.read(reading, root.section("tagger"));
        var dashboard = DashboardSection.read(root.section("dashboard"), kafka);
        var push = PushSection.read(root.section("push"));
        root.finish();
        return new Configuration(
                kafka, brands, sources, fetch, taxonomy, engine, alerts, dashboard, push, version, reading.warnings());
    }

    private static List<SourceSettings> sources(Reading reading, Section root, List<Brand> brands) {
        Set<String> names = new LinkedHashSet<>(brands.stream().map(Brand::name).toList());
        List<Section> sections = root.sections("sources");
        List<SourceSettings> sources = sections.stream()
                .map(section -> new SourceSection(reading, section).read(names))
                .toList();
        if (sources.isEmpty()) {
            root.warning("sources", "there are none: nothing will be read");
        }
        unique(sections);
        return sources;
    }

    private static Brand brand(Section section) {
        String name = section.name("name");
        Map<String, List<String>> accounts = new HashMap<>();
        Section kinds = section.section("accounts");
        if (kinds != null) {
            kinds.keys().forEach(kind -> accounts.put(kind, kinds.texts(kind)));
        }
        Brand brand = new Brand(name.isEmpty() ? "unnamed" : name, accounts, new HashSet<>(section.texts("names")));
        section.finish();
        return brand;
    }

    static void unique(List<Section> sections) {
        Set<String> before = new HashSet<>();
        for (Section section : sections) {
            String name = section.text("name", "");
            if (!name.isEmpty() && !before.add(name)) {
                section.problem("name", "\"" + name + "\" is given twice; each needs its own");
            }
        }
    }
}
