package dev.vidhuk.launcher.browser;

import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.HistoryEntry;
import dev.vidhuk.events.Surge;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.Services;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.config.Web;
import dev.vidhuk.launcher.demo.Overnight;
import dev.vidhuk.launcher.demo.Portal;
import dev.vidhuk.launcher.demo.PortalSite;
import dev.vidhuk.launcher.demo.Story;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import dev.vidhuk.launcher.topics.LastValues;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** All services on the demo's portal, in the morning after a night in which its customers wrote; four hours are the promise. */
final class Morning implements AutoCloseable {
    private static final Pattern DOOR = Pattern.compile("dashboard is at (\\S+)");

    private static final List<String> SOURCES = List.of("portal-svitlo", "kettle", "lamp");

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final List<Throwable> deaths = new CopyOnWriteArrayList<>();
    private final Portal portal = Story.opening(Instant.now());
    private final KafkaSettings kafka;

    /** Starts the services; nothing has been read yet. */
    static Morning start(Path folder) throws Exception {
        return new Morning(folder);
    }

    /** Lets the night pass first: returns when what was written in it is known. */
    static Morning begin(Path folder) throws Exception {
        Morning morning = start(folder);
        try (LastValues values = new LastValues(morning.kafka)) {
            patiently().until(() -> SOURCES.stream().allMatch(source -> morning.polled(values, source)));
            Overnight.pass(morning.portal, Instant.now());
            patiently().until(() -> morning.late(values));
        }
        return morning;
    }

    private Morning(Path folder) throws Exception {
        PortalSite site = opened(PortalSite.start(portal, 0));
        Web web = opened(new Web());
        String yaml = Overnight.configuration(site.address().toString().replaceAll("/$", ""), "4h")
                + "\nkafka: {data: .}\ndashboard: {port: 0}\n";
        Configuration configuration = ConfigurationFile.parse(yaml, "morning", folder, Instant.EPOCH, name -> null);
        EmbeddedKafka broker = opened(EmbeddedKafka.start(configuration.kafka().log(), 0));
        kafka = new KafkaSettings(
                Map.of("bootstrap.servers", broker.bootstrap()),
                configuration.kafka().topics(),
                "morning");
        try (Admin admin = Admin.create(kafka.admin())) {
            new TopicAdmin(admin).create(kafka.topics().all());
        }
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        opened(Services.start(EnumSet.allOf(Service.class), configuration, kafka, web, out, deaths::add));
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.push(one);
        return one;
    }

    private static org.awaitility.core.ConditionFactory patiently() {
        return await().atMost(60, TimeUnit.SECONDS);
    }

    private boolean polled(LastValues values, String source) {
        return values.of(kafka.topics().sourcePolls(), source).isPresent();
    }

    /** Whether the review that nobody answered in the night is known to be late, and a page has been read since. */
    private boolean late(LastValues values) {
        return values.matching(kafka.topics().cases(), file -> Boolean.TRUE.equals(file.verified())).values().stream()
                .anyMatch(file -> file.quiet() == null);
    }

    /** The address with which one comes in. */
    URI door() {
        Matcher found = DOOR.matcher(console.toString(StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IllegalStateException("no address was printed: " + console.toString(StandardCharsets.UTF_8));
        }
        return URI.create(found.group(1));
    }

    Portal portal() {
        return portal;
    }

    KafkaSettings kafka() {
        return kafka;
    }

    /** Says that something is complained of unusually often, or not any more. */
    void write(Surge surge) {
        CaseSamples.write(kafka, kafka.topics().surges(), surge.brand() + "|" + surge.category(), surge);
    }

    /** Says what is wrong with a source, or that nothing is any more. */
    void write(Alert ofSource) {
        CaseSamples.write(kafka, kafka.topics().alerts(), ofSource.subject(), ofSource);
    }

    /** Writes a case with one move in its journal. */
    void write(Case state, String what, String why, @Nullable String note) {
        CaseEntry entry = CaseEntry.of(state, new HistoryEntry(state.openedAt(), what, why, null, note));
        CaseSamples.write(kafka, kafka.topics().caseJournal(), state.reviewId(), entry);
        CaseSamples.write(kafka, kafka.topics().cases(), state.reviewId(), state);
    }

    /** Services that stopped by themselves. */
    List<Throwable> deaths() {
        return deaths;
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
