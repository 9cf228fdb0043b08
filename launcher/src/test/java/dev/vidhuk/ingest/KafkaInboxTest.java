package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.ingest.push.Inbox.Kept;
import dev.vidhuk.ingest.push.Inbox.Stretch;
import dev.vidhuk.ingest.push.Pushed;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All sources share one partition here. */
class KafkaInboxTest {
    @TempDir
    Path data;

    private EmbeddedKafka broker;
    private KafkaInbox inbox;

    @BeforeEach
    void open() throws Exception {
        broker = EmbeddedKafka.start(data, 0);
        KafkaSettings kafka =
                new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), new Topics("vidhuk.", 1), null);
        try (Admin admin = Admin.create(kafka.admin())) {
            new TopicAdmin(admin).create(List.of(kafka.topics().pushedReviews()));
        }
        inbox = new KafkaInbox(kafka);
    }

    @AfterEach
    void close() {
        inbox.close();
        broker.close();
    }

    @Test
    void handsOverWhatBelongsToASourceAndPassesOverTheRest() throws Exception {
        put("form", "1", "2");
        put("chat", "3");
        put("form", "4");
        List<Kept> form = new ArrayList<>();
        List<Kept> chat = new ArrayList<>();

        Stretch read = inbox.next("form", 0, form::add);
        Stretch nothing = inbox.next("form", read.next(), form::add);
        inbox.next("chat", 0, chat::add);

        assertThat(form).extracting(kept -> kept.review().siteId()).containsExactly("1", "2", "4");
        assertThat(form).extracting(kept -> kept.review().json()).startsWith("{\"id\":\"1\",\"text\":\"Погано\"}");
        assertThat(read).isEqualTo(new Stretch(0, 4, false));
        assertThat(nothing).isEqualTo(new Stretch(4, 4, false));
        assertThat(chat).extracting(Kept::place).containsExactly(2L);
    }

    @Test
    void handsOverNoMoreThanIsGoodForOnePollAndSaysThatThereIsMore() throws Exception {
        put(
                "form",
                IntStream.range(0, KafkaInbox.MOST * 2 + 1)
                        .mapToObj(Integer::toString)
                        .toArray(String[]::new));
        List<String> read = new ArrayList<>();

        Stretch stretch = inbox.next("form", 0, kept -> read.add(kept.review().siteId()));
        int first = read.size();
        while (stretch.more()) {
            stretch = inbox.next(
                    "form", stretch.next(), kept -> read.add(kept.review().siteId()));
        }

        assertThat(first).isBetween(KafkaInbox.MOST, KafkaInbox.MOST * 2);
        assertThat(read).hasSize(KafkaInbox.MOST * 2 + 1).doesNotHaveDuplicates();
    }

    @Test
    void handsOverWhatLiesBeforeAPlace() throws Exception {
        put("form", "1", "2", "3");
        List<String> read = new ArrayList<>();

        inbox.before("form", 2, kept -> read.add(kept.review().siteId()));

        assertThat(read).containsExactly("1", "2");
    }

    @Test
    void beginsAnewWhereTheTopicWasMadeAnew() throws Exception {
        put("form", "1");
        List<String> read = new ArrayList<>();

        Stretch stretch = inbox.next("form", 100, kept -> read.add(kept.review().siteId()));

        assertThat(read).containsExactly("1");
        assertThat(stretch.next()).isEqualTo(1);
    }

    private void put(String source, String... ids) {
        List<Pushed> reviews = IntStream.range(0, ids.length)
                .mapToObj(i -> new Pushed(ids[i], "{\"id\":\"" + ids[i] + "\",\"text\":\"Погано\"}"))
                .toList();
        inbox.put(source, reviews).join();
    }
}
