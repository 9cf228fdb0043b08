package dev.vidhuk.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.SourceKindTest;
import dev.vidhuk.ingest.Spot;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonKindTest extends SourceKindTest {

    @Override
    protected PlayedPlace play() {
        return new PlayedMastodon();
    }

    @Test
    void asksForAConversationOnlyWhereSomebodyHasAnswered() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.publish("102", "Жахливо", now.minusSeconds(500));
        place.reply("102", "Перепрошуємо", now);

        poll();

        assertThat(asked("/context")).containsExactly("/api/v1/statuses/102/context");
    }

    @Test
    void seesWithAnAccountWhatTheBrandAnsweredForTheCustomerAlone() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        played().answerInPrivate();
        place.reply("101", "Напишіть, будь ласка, номер замовлення", now.minusSeconds(60));

        source = source(Map.of("token", "secret"));
        FoundReview listed = only(poll());
        Spot alone = source.revisit("101").orElseThrow();

        assertThat(listed.replies()).singleElement().matches(reply -> reply.official());
        assertThat(alone.reviews()).containsExactly(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "30, false, '', true",
        "70, false, '', false",
        "18, true, '', true",
        "25, true, '', false",
        "70, false, secret, true",
        "25, true, secret, true"
    })
    void vouchesForNoAnswersToWhatIsLongerThanStrangersAreShown(int talk, boolean chain, String token, boolean vouched)
            throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        played().talk(talk, chain);
        place.reply("101", "Перепрошуємо", now.minusSeconds(60));

        source = source(Map.of("token", token));
        FoundReview review = only(poll());

        assertThat(review.repliesHidden()).isEqualTo(!vouched);
        assertThat(review.replies().stream().anyMatch(reply -> reply.official()))
                .isEqualTo(vouched);
        assertThat(poll().sweep()).isTrue();
    }

    @Test
    void followsALinkToAnotherHostNowhere() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));

        poll();

        assertThat(asked("max_id")).containsExactly("/api/v1/timelines/tag/svitlo?limit=40&max_id=101");
    }

    @Test
    void asksForEachQueryInItsOwnPlace() {
        URI instance = URI.create("https://social.example");

        assertThat(Query.of("#світло").page(instance, null))
                .hasToString(instance + "/api/v1/timelines/tag/%D1%81%D0%B2%D1%96%D1%82%D0%BB%D0%BE?limit=40");
        assertThat(Query.of("mentions").page(instance, "7"))
                .hasToString(instance + "/api/v1/notifications?types%5B%5D=mention&limit=40&max_id=7");
        assertThat(Query.of("чайник svitlo").page(instance, null))
                .hasToString(instance + "/api/v2/search?q=%D1%87%D0%B0%D0%B9%D0%BD%D0%B8%D0%BA+svitlo"
                        + "&type=statuses&limit=40");
        assertThat(Query.of("mentions").capabilities().deletions()).isFalse();
    }

    @Test
    void needsATokenForAllButATag() {
        MastodonKind kind = new MastodonKind();

        assertThat(kind.problem(query("#svitlo"))).isNull();
        assertThat(kind.problem(query("mentions"))).startsWith("token is missing");
        assertThat(kind.problem(query("світло чайник"))).startsWith("token is missing");
    }

    private static Options query(String text) {
        return new Options(Map.of("query", List.of(text)));
    }

    private List<String> asked(String what) {
        return played().asked(what);
    }

    private PlayedMastodon played() {
        return (PlayedMastodon) place;
    }
}
