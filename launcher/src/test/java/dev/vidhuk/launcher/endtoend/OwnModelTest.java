package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.Services;
import dev.vidhuk.launcher.TinyModel;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.config.Web;
import dev.vidhuk.processing.LearnedTagger;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnModelTest {
    private static final String CONFIGURATION =
            "kafka: {data: ., partitions: 2}\nbrands: [{name: svitlo}]\nsources: []\n";

    @TempDir
    Path folder;

    @Test
    void tagsAgainByAModelOfOnesOwn() throws Exception {
        TinyModel model = TinyModel.train(folder.resolve("texts"));
        Files.writeString(folder.resolve("vidhuk.yaml"), CONFIGURATION);
        Files.writeString(folder.resolve("changed.yaml"), CONFIGURATION + "tagger: {model: texts/own.model}\n");
        Configuration changed = ConfigurationFile.read(folder.resolve("changed.yaml"));
        List<Throwable> deaths = new ArrayList<>();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (Pipeline pipeline = new Pipeline(folder, CONFIGURATION, Map.of());
                Web web = new Web()) {
            publish(pipeline);
            pipeline.start(EnumSet.of(Service.PROCESSING));
            awaitTaggedBy(pipeline, new LearnedTagger().name());

            Ran preview = replay("vidhuk.yaml", "--model", model.file().toString());
            Ran tooEarly =
                    replay("vidhuk.yaml", "--commit", "--model", model.file().toString());
            pipeline.stopServices();
            try (Services services = Services.start(
                    EnumSet.of(Service.PROCESSING), changed, pipeline.kafka(), web, nowhere, deaths::add)) {
                Ran committed = replay("changed.yaml", "--commit");

                assertThat(preview.err()).isEmpty();
                assertThat(preview.out()).containsPattern("tagged-reviews-replay-[0-9a-f]{8}-" + model.name() + ": 1 ");
                assertThat(tooEarly.code()).isEqualTo(2);
                assertThat(tooEarly.err())
                        .contains("is not the model of", "write `tagger: {model: " + model.file() + "}`");
                assertThat(committed.err()).isEmpty();
                awaitTaggedBy(pipeline, model.name() + " taxonomy-1");
            }
        }
        assertThat(deaths).isEmpty();
    }

    private Ran replay(String configuration, String... more) {
        Stream<String> words =
                Stream.of("replay", "--config", folder.resolve(configuration).toString(), "--from", "30d");
        return Ran.vidhuk(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    private static void awaitTaggedBy(Pipeline pipeline, String name) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(TopicLog.latest(
                                        pipeline.kafka(), pipeline.topics().taggedReviews())
                                .values())
                        .extracting(TaggedReview::taggedBy)
                        .containsExactly(name));
    }

    private static void publish(Pipeline pipeline) throws Exception {
        Review review = CaseSamples.review(
                "shop/1", CaseSamples.at(Instant.now()), "{\"text\": \"Не працює, річ 7\", \"rating\": null}");
        Topic<Review> topic = pipeline.topics().reviews();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(pipeline.kafka().producer())) {
            byte[] value = topic.value().serializer().serialize(topic.name(), review);
            producer.send(new ProducerRecord<>(topic.name(), "shop/1".getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }
}
