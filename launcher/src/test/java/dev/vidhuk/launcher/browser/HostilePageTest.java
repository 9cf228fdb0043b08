package dev.vidhuk.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Range;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Surge;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.launcher.cases.CaseSamples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that want to be more than texts: as review, author, title, product, link, reply, note, id and category. */
final class HostilePageTest {
    private final Instant now = Instant.now();

    @Test
    void showsEachAsTheTextThatItIs(@TempDir Path folder) throws Exception {
        Chromium.missing().ifPresent(what -> abort("hostile texts are not shown to a browser: " + what));
        List<String> texts = HostileLines.all();
        try (Morning morning = Morning.start(folder)) {
            write(morning, texts);
            try (Chromium chromium = Chromium.start();
                    Visitor visitor = Visitor.enters(chromium.browser(), Device.PHONE, "en-GB", morning.door())) {
                Page page = visitor.page();
                visitor.goesTo("/?source=hostile");
                com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("main h1"))
                        .containsText(texts.size() + " customers wait");

                assertThat(normalized(page.locator(".card .who a").allTextContents()))
                        .containsExactlyInAnyOrderElementsOf(normalized(texts));
                assertThat(page.locator(".card a[target]").count()).isZero();
                visitor.keeps("hostile-inbox");
                List<Object> addresses = addresses(page);
                for (int i = 0; i < addresses.size(); i += 6) {
                    visitor.goesTo(addresses.get(i).toString());
                    assertThat(texts).contains(page.locator("main h1 bdi").textContent());
                }
                visitor.keeps("hostile-case");
                shows(morning, visitor, texts);
                visitor.goesTo("/search?source=hostile");

                assertThat(owned(page)).isEqualTo(",0");
                assertThat(visitor.complaints()).isEmpty();
            }
        }
    }

    /** As brands and categories that are complained of more than usual. */
    private void shows(Morning morning, Visitor visitor, List<String> texts) {
        texts.forEach(text -> morning.write(new Surge(text, text, AlertStatus.FIRING, 9, 1, now, now)));
        visitor.goesTo("/overview");
        Locator surges = visitor.page().locator(".surges li");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(surges)
                .hasCount(Set.copyOf(texts).size());
        assertThat(normalized(surges.locator("strong").allTextContents())).hasSameElementsAs(normalized(texts));
        visitor.keeps("hostile-overview");
        assertThat(owned(visitor.page())).isEqualTo(",0");
    }

    private static List<Object> addresses(Page page) {
        Locator links = page.locator(".card .who a");
        return new ArrayList<>((List<?>) links.evaluateAll("all => all.map(one => one.getAttribute('href'))"));
    }

    /** What hostile scripts would have said, and how many elements there are that none of the page's own are. */
    private static Object owned(Page page) {
        return page.evaluate("() => [window.owned, document.querySelectorAll('main :is(script, iframe, "
                + "img, object, embed, base, meta, link, style, form[action])').length].join()");
    }

    private static List<String> normalized(List<String> texts) {
        return texts.stream().map(String::strip).toList();
    }

    private void write(Morning morning, List<String> texts) throws Exception {
        Topic<TaggedReview> topic = morning.kafka().topics().taggedReviews();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(morning.kafka().producer())) {
            for (int i = 0; i < texts.size(); i++) {
                TaggedReview tagged = tagged("hostile/" + i + texts.get(i), texts.get(i));
                byte[] key = tagged.review().id().getBytes(StandardCharsets.UTF_8);
                byte[] value = topic.value().serializer().serialize(topic.name(), tagged);
                producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
            }
        }
    }

    private TaggedReview tagged(String id, String text) {
        Reply reply =
                new Reply("constructor", text, false, false, ReplyState.PUBLISHED, text, now, Precision.SECOND, now);
        String said = Json.text(text);
        Review review =
                CaseSamples.review(id.length() > 200 ? id.substring(0, 200) : id, CaseSamples.at(now), """
                {"product": %1$s, "url": %1$s, "author": %1$s, "authorId": %1$s, "title": %1$s, "text": %1$s,
                 "ratingRaw": %1$s, "replyCount": 1, "replies": %2$s}""".formatted(
                                said, Json.text(List.of(reply))));
        Complaint complaint = new Complaint(
                "__proto__",
                List.of(new Range(0, Objects.requireNonNull(review.text()).length())));
        Tags tags = new Tags(
                "en",
                1,
                Sentiment.NEGATIVE,
                Sentiment.NEGATIVE,
                -1,
                1,
                List.of(),
                List.of(complaint, new Complaint("constructor", List.of(new Range(0, 1), new Range(0, 99_999)))),
                List.of(),
                null,
                List.of(),
                Severity.HIGH,
                70,
                List.of(text));
        return new TaggedReview(review, tags, text, now);
    }
}
