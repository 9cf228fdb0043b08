package dev.vidhuk.ingest.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedditKindTest extends SourceKindTest {
    private static final URI API = URI.create("https://oauth.example");

    @Override
    protected PlayedPlace play() {
        return new PlayedReddit();
    }

    @Test
    void asksForCommentsThatWereLeftOutAHundredAtATime() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        IntStream.range(0, 150).forEach(i -> place.reply("101", "Перепрошуємо", now));

        assertThat(only(poll()).replies()).hasSize(150);

        assertThat(((PlayedReddit) place).asked("morechildren")).hasSize(2);
    }

    @Test
    void asksForNoCommentsWhereThereAreNone() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));

        poll();

        assertThat(((PlayedReddit) place).asked("/comments/")).isEmpty();
    }

    @Test
    void searchesInOneSubredditOrInAll() {
        assertThat(new Posts(API, "svitlo", "чайник").page(Map.of("after", "t3_1")))
                .hasToString(API + "/r/svitlo/search?after=t3_1&limit=100&q=%D1%87%D0%B0%D0%B9%D0%BD%D0%B8%D0%BA"
                        + "&raw_json=1&restrict_sr=true&sort=new&t=all&type=link");
        assertThat(new Posts(API, "all", "a").page(Map.of()).getQuery()).contains("restrict_sr=false");
    }

    @Test
    void neverRepeatsTheSecret() {
        place.close();

        assertThatThrownBy(this::poll)
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.FAILED))
                .message()
                .doesNotContain("client-secret");
    }

    @Test
    void takesOnlyTheNamesOfSubreddits() {
        var check = new RedditKind()
                .settings().stream()
                        .filter(setting -> setting.name().equals("subreddit"))
                        .findFirst()
                        .orElseThrow()
                        .problem();

        assertThat(List.of("svitlo", "svitlo+kettles"))
                .allSatisfy(name -> assertThat(check.apply(name)).isNull());
        assertThat(List.of("r/svitlo", "../all", ""))
                .allSatisfy(name -> assertThat(check.apply(name)).isNotNull());
    }
}
