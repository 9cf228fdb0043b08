package dev.vidhuk.ingest.facebook;

import dev.vidhuk.ingest.api.graph.GraphKindTest;
import dev.vidhuk.ingest.api.graph.PlayedGraph;

final class FacebookKindTest extends GraphKindTest {

    @Override
    protected PlayedGraph play() {
        return new PlayedFacebook();
    }
}
