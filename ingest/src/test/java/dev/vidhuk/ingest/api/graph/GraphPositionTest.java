package dev.vidhuk.ingest.api.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.api.graph.GraphPosition.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphPositionTest {
    private static final Map<String, String> AFTER = Map.of("after", "Q +/?=&");

    private final GraphPosition start = GraphPosition.of(Map.of());

    @Test
    void readsWhatItWrote() {
        GraphPosition position = start.behind(AFTER, List.of(new Rest("1_2", AFTER), new Rest("1_3", AFTER)));

        assertThat(GraphPosition.of(position.position())).isEqualTo(position);
    }

    @Test
    void readsWhatIsLeftOfThePostsBeforeFurtherPosts() {
        GraphPosition position = start.behind(AFTER, List.of(new Rest("1_2", AFTER), new Rest("1_3", AFTER)));

        GraphPosition further = position.further(Map.of("after", "later"));
        GraphPosition behind = position.further(Map.of());

        assertThat(start.first()).isNull();
        assertThat(further.first()).isEqualTo(new Rest("1_2", Map.of("after", "later")));
        assertThat(behind.first()).isEqualTo(new Rest("1_3", AFTER));
        assertThat(behind.further(Map.of()).first()).isNull();
        assertThat(behind.further(Map.of()).posts()).isEqualTo(AFTER);
    }

    @Test
    void endsBehindTheLastCommentsOfTheLastPosts() {
        GraphPosition last = start.behind(Map.of(), List.of(new Rest("1_2", AFTER)));

        assertThat(GraphPosition.of(last.position())).isEqualTo(last);
        assertThat(last.further(Map.of()).position()).isEmpty();
        assertThat(start.behind(Map.of(), List.of()).position()).isEmpty();
    }
}
