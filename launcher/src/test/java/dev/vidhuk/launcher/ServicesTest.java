package dev.vidhuk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServicesTest {
    @TempDir
    private Path folder;

    @Test
    void letsNoSecondInstanceTakeADataFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("vidhuk.yaml"), "kafka: {data: ./data, port: 0}\nsources: []\n");
        Path data = folder.resolve("data/kafka");

        Ran second;
        try (EmbeddedKafka first = EmbeddedKafka.start(data, 0)) {
            second = Ran.vidhuk("run", "--for", "PT1S", "--config", file.toString());
            assertThat(EmbeddedKafka.running(data)).isEqualTo(first.bootstrap());
        }

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err()).contains("run: the data folder " + data + " is in use");
        assertThat(second.out()).doesNotContain("running on Kafka");
    }

    @Test
    void runsAllServicesForATimeAndStopsThem() throws IOException {
        Path file = Files.writeString(folder.resolve("vidhuk.yaml"), "kafka: {data: ./data, port: 0}\nsources: []\n");

        Ran ran = Ran.vidhuk("run", "--for", "PT3S", "--config", file.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains(
                        "topics created on 127.0.0.1:",
                        "the dashboard is at http://127.0.0.1:",
                        "[ingest, processing, alerts, dashboard] running on Kafka",
                        "stopping");
        assertThat(EmbeddedKafka.running(folder.resolve("data/kafka"))).isNull();
        assertThat(folder.resolve("data/kafka/meta.properties")).exists();
    }

    @Test
    void readsBackFromKafkaWhatAKillLeftUnreadableOnDisk() throws IOException {
        Path file = Files.writeString(folder.resolve("vidhuk.yaml"), "kafka: {data: ./data, port: 0}\nsources: []\n");
        Ran.vidhuk("run", "--for", "PT6S", "--config", file.toString());
        List<Path> stores = stores();
        for (Path current : stores) {
            Files.writeString(current, "MANIFEST-999999\n");
        }

        Ran ran = Ran.vidhuk("run", "--for", "PT6S", "--config", file.toString());

        assertThat(stores).isNotEmpty();
        assertThat(ran.code()).isZero();
        assertThat(stores())
                .isNotEmpty()
                .allSatisfy(current -> assertThat(current).content().isNotEqualTo("MANIFEST-999999\n"));
    }

    /** The files by which RocksDB knows where the state of a store begins. */
    private List<Path> stores() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(path -> path.endsWith("CURRENT")).toList();
        }
    }
}
