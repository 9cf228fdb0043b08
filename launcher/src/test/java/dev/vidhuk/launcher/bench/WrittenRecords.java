package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.launcher.cases.CaseSamples;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Records that are written straight into the topics that the dashboard reads: nothing else shares the machine. */
final class WrittenRecords implements Load {
    private final Path configuration;
    private final int reviews;
    private final RecordWriter<TaggedReview> tagged;
    private final RecordWriter<Case> cases;
    private int turn;

    WrittenRecords(KafkaSettings kafka, Path configuration, int reviews) {
        this.configuration = configuration;
        this.reviews = reviews;
        this.tagged = new RecordWriter<>(kafka, kafka.topics().taggedReviews());
        this.cases = new RecordWriter<>(kafka, kafka.topics().cases());
    }

    @Override
    public Path configuration() {
        return configuration;
    }

    @Override
    public void fill(int count) {
        for (int i = 0; i < count; i++) {
            String id = "portal/" + i;
            tagged.write(id, CaseSamples.tagged(id, "{\"text\": \"" + text(i) + "\"}"));
            if (i % 5 == 0) {
                cases.write(id, CaseSamples.state(id, "{\"dueAt\": \"" + Instant.EPOCH.plusSeconds(i) + "\"}"));
            }
        }
        tagged.flush();
        cases.flush();
    }

    @Override
    public String awaitIdle() {
        return "";
    }

    /** A review and its case, as a busy pipeline writes them. */
    @Override
    public void change(Consumer<String> complaints) {
        String id = "portal/" + (turn++ * 31 % reviews);
        tagged.write(id, CaseSamples.tagged(id, "{\"text\": \"" + text(turn) + "\"}"));
        cases.write(id, CaseSamples.state(id, "{\"assignee\": \"olha\"}"));
    }

    private static String text(int i) {
        return "Чекала на замовлення номер " + i + " три тижні, прийшов розбитий чайник, гроші не повернули, оператор "
                + (i % 97) + " поклав слухавку";
    }

    @Override
    public String along() {
        return "";
    }

    @Override
    public void close() {
        tagged.close();
        cases.close();
    }
}
