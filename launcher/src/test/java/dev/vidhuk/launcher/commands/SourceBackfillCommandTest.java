package dev.vidhuk.launcher.commands;

import static dev.vidhuk.launcher.cases.CaseSamples.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillEnd;
import dev.vidhuk.events.BackfillState;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.topics.LastValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command orders, beside a broker without ingest; each test has a source of its own. */
final class SourceBackfillCommandTest {
    private static final Instant REACHED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Map<String, String> PAGE_36 = Map.of("page", "36");

    private static Path file;
    private static Cluster cluster;
    private static Topic<Backfill> topic;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        StringBuilder yaml = new StringBuilder("kafka: {port: 0}\nbrands: [{name: svitlo}]\nsources:\n");
        Stream.of("one", "two", "deeper", "broken", "ended", "stopped", "idle", "listed")
                .forEach(name -> yaml.append("  - {name: " + name
                        + ", type: structured, brand: svitlo, url: \"https://portal.example/\"}\n"));
        file = Files.writeString(folder.resolve("vidhuk.yaml"), yaml);
        cluster = Cluster.start(ConfigurationFile.read(file).kafka());
        cluster.createTopics();
        topic = cluster.settings().topics().backfills();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void ordersWhatIngestIsToDo() {
        Ran ran = backfill("one", "--since", "2025-01-01", "--by", "olha", "--no-wait");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .isEqualTo(
                        "backfill of one since 2025-01-01T00:00:00Z: ordered; ingest obeys, Ctrl-C does not stop it\n");
        Backfill order = order("one");
        assertThat(order.state()).isEqualTo(BackfillState.ORDERED);
        assertThat(order.since()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(order.by()).isEqualTo("olha");
        assertThat(order.position()).isEmpty();
    }

    @Test
    void followsTheOneThatIsUnderWayAndReadsAsFarBack() {
        put(order("two", BackfillState.RUNNING, null));

        Ran ran = backfill("two", "--since", "2025-06-01", "--no-wait");

        assertThat(ran.out()).contains("since 2025-01-01T00:00:00Z: is under way since 2026-11-01T00:00:00Z");
        assertThat(order("two").id()).isEqualTo("before");
    }

    @Test
    void ordersAnewFromTheSamePageWhereThatOneDoesNotReadAsFarBack() {
        put(order("deeper", BackfillState.RUNNING, null));

        backfill("deeper", "--since", "2024-01-01", "--no-wait");

        Backfill order = order("deeper");
        assertThat(order.id()).isNotEqualTo("before");
        assertThat(order.since()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(order.position()).isEqualTo(PAGE_36);
    }

    @Test
    void goesOnWhereTheLastOneHasBrokenOffUnlessThatWasFarEnough() {
        put(order("broken", BackfillState.FAILED, null));

        Ran far = backfill("broken", "--since", "2025-01-01", "--no-wait");
        Backfill onward = order("broken");
        put(order("broken", BackfillState.FAILED, null, "2026-12-01T00:00:00Z"));
        backfill("broken", "--since", "2026-04-01", "--no-wait");

        assertThat(far.out()).contains("ordered, goes on where the last one ended");
        assertThat(onward.position()).isEqualTo(PAGE_36);
        assertThat(onward.reached()).isEqualTo(REACHED);
        assertThat(onward.pages()).isZero();
        assertThat(order("broken").position()).isEmpty();
    }

    @Test
    void beginsAtTheFirstPageAfterOneThatIsDoneOrWhereThatIsWanted() {
        put(order("ended", BackfillState.DONE, BackfillEnd.LIST_ENDED));
        backfill("ended", "--since", "2024-01-01", "--no-wait");
        Backfill afterDone = order("ended");
        put(order("ended", BackfillState.DONE, BackfillEnd.PAGE_LIMIT, "2026-12-01T00:00:00Z"));
        backfill("ended", "--since", "2024-01-01", "--no-wait");
        Backfill afterLimit = order("ended");

        backfill("ended", "--since", "2024-01-01", "--anew", "--no-wait");

        assertThat(afterDone.position()).isEmpty();
        assertThat(afterLimit.position()).isEqualTo(PAGE_36);
        assertThat(order("ended").position()).isEmpty();
    }

    @Test
    void stopsTheOneThatIsUnderWay() {
        put(order("stopped", BackfillState.RUNNING, null));

        Ran ran = backfill("stopped", "--stop", "--by", "olha");

        assertThat(ran.code()).isZero();
        Backfill stopped = order("stopped");
        assertThat(stopped.state()).isEqualTo(BackfillState.STOPPED);
        assertThat(stopped.orderedAt()).isAfter("2026-11-01T00:00:00Z");
        assertThat(backfill("stopped", "--stop").err()).contains("there is no backfill of stopped to stop");
    }

    @Test
    void listsHowItStands() {
        Backfill failed = order("listed", BackfillState.FAILED, null);
        put(failed);

        Ran ran = Ran.vidhuk("source", "list", "listed", "--config", file.toString());
        Ran json = Ran.vidhuk("source", "list", "listed", "--json", "--config", file.toString());

        assertThat(ran.out())
                .contains("  backfill   since ", ": failed\n", "35 pages read, 349 reviews found, 329 new");
        assertThat(ran.out()).contains("page 36 ·[31m answered 503; the same order, given once more, goes on");
        assertThat(json.out()).contains("\"backfill\":{\"source\":\"listed\"", "\"state\":\"failed\"", "\"pages\":35");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(backfill("idle").err()).contains("--since is missing");
        assertThat(backfill("idle", "--since", "2999-01-01").err()).contains("2999-01-01 lies in the future");
        assertThat(backfill("idle", "--since", "long ago").err()).contains("\"long ago\" is no time; write 2025-01-01");
        assertThat(backfill("nothing", "--since", "400d").err())
                .contains("there is no source \"nothing\"; there are one, two, ");
        assertThat(backfill("idle", "--since", "soon").code()).isEqualTo(2);
    }

    @Test
    void saysThatIngestDoesNotRunWhereNoBrokerDoes(@TempDir Path elsewhere) throws Exception {
        Path other = Files.copy(file, elsewhere.resolve("vidhuk.yaml"));

        Ran ran = Ran.vidhuk("source", "backfill", "one", "--since", "400d", "--config", other.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("ingest does not run; start ./vidhuk run");
    }

    private static Ran backfill(String... arguments) {
        return Ran.vidhuk(
                Stream.of(Stream.of("source", "backfill"), Stream.of(arguments), Stream.of("--config", file.toString()))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    private static Backfill order(String source) {
        try (LastValues values = new LastValues(cluster.settings())) {
            return values.of(topic, source).orElseThrow();
        }
    }

    private static Backfill order(String source, BackfillState state, @Nullable BackfillEnd end) {
        return order(source, state, end, "2026-11-01T00:00:00Z");
    }

    private static Backfill order(String source, BackfillState state, @Nullable BackfillEnd end, String orderedAt) {
        Instant at = Instant.parse(orderedAt);
        String problem = state == BackfillState.FAILED ? "page 36 \u001b[31m answered 503" : null;
        return new Backfill(
                source,
                "before",
                Instant.parse("2025-01-01T00:00:00Z"),
                "ihor",
                at,
                state,
                PAGE_36,
                35,
                349,
                329,
                REACHED,
                end,
                problem,
                at);
    }

    private static void put(Backfill backfill) {
        write(cluster.settings(), topic, backfill.source(), backfill);
    }
}
