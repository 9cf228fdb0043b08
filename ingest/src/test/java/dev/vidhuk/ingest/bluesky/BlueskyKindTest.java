package dev.vidhuk.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.Sources;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlueskyKindTest extends SourceKindTest {

    @Override
    protected PlayedPlace play() {
        return new PlayedBluesky();
    }

    @Test
    void logsInOnceForAllSourcesOfAnAccountAndRenewsTheSessionFromThenOn() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        ReviewSource other = source(place.settings("other"));

        poll();
        other.poll(new Request(Map.of(), Instant.MIN, Set.of()));
        place.expire();
        poll();

        assertThat(asked("createSession")).hasSize(1);
        assertThat(asked("refreshSession")).hasSize(1);
    }

    @Test
    void logsInAgainWhereASessionCannotBeRenewed() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        poll();

        ((PlayedBluesky) place).revoke();

        assertThat(only(poll()).text()).isEqualTo("Погано");
        assertThat(asked("createSession")).hasSize(2);
    }

    @Test
    void neverRepeatsAWrongPassword() {
        ReviewSource wrong = source(changed(place.settings("wrong"), "not-the-password"));

        assertThatThrownBy(() -> wrong.poll(new Request(Map.of(), Instant.MIN, Set.of())))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.REFUSED))
                .message()
                .contains("createSession")
                .doesNotContain("not-the-password");
    }

    private ReviewSource source(SourceSettings settings) {
        return Sources.create(settings, new Brand("svitlo", Map.of(), Set.of()), new Means(fetcher, Clock.systemUTC()));
    }

    private static SourceSettings changed(SourceSettings settings, String password) {
        Map<String, List<String>> values =
                Map.of("search", List.of("svitlo"), "handle", List.of("svitlo.example"), "password", List.of(password));
        return new SourceSettings(
                settings.name(),
                settings.type(),
                null,
                settings.brand(),
                settings.channel(),
                null,
                settings.url(),
                null,
                settings.every(),
                settings.sweepEvery(),
                settings.watch(),
                settings.maxPages(),
                false,
                null,
                new Options(values));
    }

    private List<String> asked(String what) {
        return ((PlayedBluesky) place).asked(what);
    }
}
