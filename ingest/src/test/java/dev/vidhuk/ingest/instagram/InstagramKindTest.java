package dev.vidhuk.ingest.instagram;

import dev.vidhuk.ingest.api.graph.GraphKindTest;
import dev.vidhuk.ingest.api.graph.PlayedGraph;

final class InstagramKindTest extends GraphKindTest {

    @Override
    protected PlayedGraph play() {
        return new PlayedInstagram();
    }
}
