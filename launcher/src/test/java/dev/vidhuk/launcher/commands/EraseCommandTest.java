package dev.vidhuk.launcher.commands;

import static dev.vidhuk.launcher.cases.CaseSamples.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Erasure;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.topics.LastValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says and orders, beside a broker without services; each test has reviews of its own. */
final class EraseCommandTest {
    private static Path file;
    private static Cluster cluster;
    private static Topics topics;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        file = Files.writeString(
                folder.resolve("vidhuk.yaml"), "kafka: {port: 0}\nbrands: [{name: svitlo}]\nsources: []\n");
        cluster = Cluster.start(ConfigurationFile.read(file).kafka());
        cluster.createTopics();
        topics = cluster.settings().topics();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void erasesWhatIsKnownWhicheverTopicKnowsIt() {
        write(cluster.settings(), topics.reviews(), "portal/new", CaseSamples.review("portal/new"));
        write(cluster.settings(), topics.taggedReviews(), "portal/tagged", CaseSamples.tagged("portal/tagged"));
        write(cluster.settings(), topics.cases(), "portal/case", CaseSamples.state("portal/case"));

        Ran ran = erase("portal/new", "portal/tagged", "portal/case");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("portal/new: erased\nportal/tagged: erased\nportal/case: erased\n");
        assertThat(ran.code()).isZero();
        awaitOrdered("portal/new", "portal/tagged", "portal/case");
    }

    @Test
    void saysOfWhichNothingIsKnownAndOrdersItAllTheSame() {
        write(cluster.settings(), topics.reviews(), "portal/right", CaseSamples.review("portal/right"));
        write(cluster.settings(), topics.reviews(), "portal/gone", CaseSamples.review("portal/gone"));
        write(cluster.settings(), topics.reviews(), "portal/gone", null);

        Ran ran = erase("portal/wrong", "portal/right", "portal/gone");

        assertThat(ran.out()).isEqualTo("portal/right: erased\n");
        assertThat(ran.err())
                .isEqualTo("portal/wrong: nothing is known of it; it will not be published\n"
                        + "portal/gone: nothing is known of it; it will not be published\n");
        assertThat(ran.code()).isEqualTo(1);
        awaitOrdered("portal/wrong", "portal/right", "portal/gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: portal/1", "Portal/1", "/1", "portal/", "portal"})
    void refusesWhatCanBeNoIdAndOrdersNothing(String wrong) {
        Ran ran = erase("portal/beside", wrong);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("\"" + wrong + "\" is no review id; one is <source>/<the site's id>");
        assertThat(ordered()).doesNotContain(Erasure.keyOf("portal/beside"));
    }

    private static Ran erase(String... reviews) {
        List<String> arguments = new ArrayList<>(List.of("erase", "--config", file.toString(), "--by", "olha"));
        List.of(reviews).forEach(review -> arguments.addAll(List.of("--review", review)));
        return Ran.vidhuk(arguments.toArray(String[]::new));
    }

    /** A transaction is seen by readers a moment after it is committed. */
    private static void awaitOrdered(String... reviews) {
        List<String> keys = Stream.of(reviews).map(Erasure::keyOf).toList();
        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(ordered()).containsAll(keys));
    }

    private static Set<String> ordered() {
        try (LastValues values = new LastValues(cluster.settings())) {
            return values.matching(topics.erasures(), order -> true).keySet();
        }
    }
}
