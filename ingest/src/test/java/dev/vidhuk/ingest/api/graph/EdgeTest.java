package dev.vidhuk.ingest.api.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.http.Content;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeTest {
    private static final String NEXT = "https://graph.facebook.com/v25.0/1/feed?access_token=secret-1&limit=25&";

    @Test
    void goesOnByTheCursorAndLeavesTheTokenBehind() throws SourceException {
        Edge edge = Edge.of(json("{'data': [1, 2], 'paging': {'cursors': {'after': 'QV%3D'}, 'next': '" + NEXT
                + "fields=id%2Cmessage&after=QV%3D'}}"));

        assertThat(edge.values()).hasSize(2);
        assertThat(edge.next()).isEqualTo(Map.of("after", "QV="));
    }

    @Test
    void goesOnByTimeWhereAListHasNoCursors() throws SourceException {
        Edge edge = Edge.of(json(
                "{'data': [], 'paging': {'next': '" + NEXT + "until=1624385168&since&__paging_token=p&__previous'}}"));

        assertThat(edge.next()).isEqualTo(Map.of("until", "1624385168", "__paging_token", "p"));
    }

    @Test
    void endsWhereNoNextPageIsNamedAlthoughThereIsACursor() throws SourceException {
        Edge edge = Edge.of(json("{'data': [1], 'paging': {'cursors': {'before': 'a', 'after': 'b'}}}"));

        assertThat(edge.next()).isEmpty();
        assertThat(Edge.of(json("{}")).values()).isEmpty();
    }

    @Test
    void cannotBeReadWhereItWasAskedForAndIsNone() {
        assertThatThrownBy(() -> Edge.required(json("{'weather': 'fine'}"), "1/feed"))
                .hasMessageContaining("1/feed holds no list");
    }

    private static JsonNode json(String text) throws SourceException {
        return Api.json(new Content(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), null), "answer");
    }
}
