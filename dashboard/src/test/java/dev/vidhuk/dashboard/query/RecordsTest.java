package dev.vidhuk.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.dashboard.FilledStore;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Surge;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordsTest {
    private static final Instant AT = Instant.parse("2026-11-20T18:00:00Z");
    private static final Filter ALL = new Filter(Map.of(), null, null, null);

    private FilledStore filled;
    private Records records;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        filled = new FilledStore(folder);
        records = new Records(filled.store());
    }

    @AfterEach
    void close() throws IOException {
        filled.close();
    }

    @Test
    void hasTheLatestSurgeFirstAndOfEachBrandAndCategoryItsLastRecordAlone() {
        write(surge("a", "delivery", AlertStatus.FIRING, AT));
        write(surge("a", "product", AlertStatus.FIRING, AT.plusSeconds(60)));
        write(surge("b", "delivery", AlertStatus.FIRING, AT.plusSeconds(30)));
        write(surge("a", "delivery", AlertStatus.RESOLVED, AT));
        filled.write(batch -> batch.surge("b|delivery", null));

        List<Surge> surges = surges();

        assertThat(surges).extracting(Surge::category).containsExactly("product", "delivery");
        assertThat(surges).extracting(Surge::status).containsExactly(AlertStatus.FIRING, AlertStatus.RESOLVED);
    }

    @Test
    void leavesNoneOutHoweverManyThereAre() {
        filled.write(batch -> {
            for (int i = 0; i < 2_500; i++) {
                batch.surge("a|c" + i, surge("a", "c" + i, AlertStatus.FIRING, AT));
            }
        });

        assertThat(surges()).hasSize(2_500);
    }

    private List<Surge> surges() {
        return records.surges(ALL).stream()
                .map(json -> Json.read(json, Surge.class))
                .toList();
    }

    private void write(Surge surge) {
        filled.write(batch -> batch.surge(surge.brand() + "|" + surge.category(), surge));
    }

    private static Surge surge(String brand, String category, AlertStatus status, Instant startedAt) {
        return new Surge(brand, category, status, 14, 2.5, startedAt, startedAt);
    }
}
