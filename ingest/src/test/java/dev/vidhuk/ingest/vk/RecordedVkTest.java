package dev.vidhuk.ingest.vk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.Exchanges;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers, against what was counted in them by hand. */
class RecordedVkTest {

    /** The account that counts as the brand, then reviews, replies and official ones; one comment of ten is the owner's. */
    @ParameterizedTest
    @CsvSource({
        "wall.getComments_extended_real.json, -,         9, 0, 0",
        "wall.getComments_threads.json,       -,         3, 1, 0",
        "wall.getComments_threads.json,       138826793, 1, 0, 0"
    })
    void findsAllThatARecordedAnswerHolds(String file, String account, int reviews, int replies, int official)
            throws SourceException {
        Options options = new Options(Map.of("owner", List.of("-221060815"), "token", List.of("a")));

        assertThat(Counted.of("vk", options, account, Exchanges.in("vk", file), exchange -> true))
                .isEqualTo(new Counted(reviews, replies, official, 0, 0, 0, 0));
    }
}
