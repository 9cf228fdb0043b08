package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Review;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final byte[] SAVED = """
            {"data": [{"id": "101", "attributes": {"rating": 1, "body": "Погано"}}]}
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void readsWhatIsSavedWithoutTheSettingsThatAskingNeeds() throws Exception {
        List<Review> reviews = reviews(Options.NONE);

        assertThat(reviews).extracting(Review::id).containsExactly("shop/101");
        assertThat(reviews).extracting(Review::repliesVisible).containsExactly(true);
    }

    @Test
    void saysWhatTheSourceCanShowWhereTheSettingsTell() throws Exception {
        Options feed = new Options(Map.of("app", List.of("1"), "country", List.of("ua")));

        assertThat(reviews(feed)).extracting(Review::repliesVisible).containsExactly(false);
    }

    private static List<Review> reviews(Options options) throws SourceException {
        Trial trial = new Trial(Counted.settings("app-store", options), Counted.brand(), Clock.systemUTC());
        return trial.reviews(trial.read(SAVED, URI.create("https://saved.example/")));
    }
}
