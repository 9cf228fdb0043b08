package dev.vidhuk.ingest.appstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppStoreKindTest extends SourceKindTest {
    @Override
    protected PlayedPlace play() {
        return new PlayedAppStore();
    }

    @Test
    void aResponseThatIsNotInTheStoreYetIsPending() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.reply("101", "Вибачте", now.minusSeconds(60));
        ((PlayedAppStore) place).hold();

        assertThat(only(poll()).replies()).singleElement().satisfies(reply -> {
            assertThat(reply.siteId()).isEqualTo("r-101");
            assertThat(reply.state()).isEqualTo(ReplyState.PENDING);
            assertThat(reply.official()).isTrue();
            assertThat(reply.publishedAt()).isEqualTo(now.minusSeconds(60));
        });
    }

    @Test
    void signsWithTheKeyOfASinglePersonAsWell() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));

        ReviewSource personal = source(Map.of("issuerId", ""));

        assertThat(personal.revisit("101").orElseThrow().reviews()).hasSize(1);
    }

    @Test
    void givesItsTokenToNobodyElse() {
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> source.page(Map.of("next", "https://other.example/v1/apps/1")));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining("https://other.example/");
    }

    @Test
    void saysThatAKeyIsNoneAndShowsNothingOfIt() {
        for (String key : List.of("c2VjcmV0", "no key at all")) {
            SourceException failure = catchThrowableOfType(
                    SourceException.class, () -> source(Map.of("key", key)).page(Map.of()));

            assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(failure)
                    .hasMessageStartingWith("key holds no private key")
                    .hasMessageNotContaining(key);
        }
    }

    @Test
    void isRefusedWithAKeyThatAppleDoesNotKnow() {
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> source(Map.of("keyId", "OTHER")).page(Map.of()));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void saysWhatSettingsLackBesideOneAnother() {
        AppStoreKind kind = new AppStoreKind();

        assertThat(kind.problem(new Options(Map.of("app", List.of("1")))))
                .isEqualTo("country must be given where there is no key");
        assertThat(kind.problem(new Options(Map.of("key", List.of("k")))))
                .isEqualTo("keyId must be given beside a key");
        assertThat(kind.problem(new Options(Map.of("country", List.of("ua"))))).isNull();
        assertThat(kind.problem(new Options(Map.of("key", List.of("k"), "keyId", List.of("i")))))
                .isNull();
    }
}
