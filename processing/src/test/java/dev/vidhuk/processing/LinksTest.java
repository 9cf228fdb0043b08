package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.links.Fingerprint;
import dev.vidhuk.processing.links.FingerprintChange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cross-posts and campaigns, one sentence at a time. */
final class LinksTest {
    private static final String COMPLAINT =
            "Чекала на чайник три тижні, а прийшов розбитий, і гроші досі не повертають";
    private static final String EDITED =
            "Добрий день! Чекала на чайник три тижні, а прийшов розбитий, і гроші досі не повернули";
    private static final String OTHER =
            "Кур'єр не подзвонив, залишив коробку під дощем, а підтримка мовчить другий день";

    @TempDir
    Path state;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    /** What the topic says of each review. */
    private final Map<String, ReviewLink> links = new HashMap<>();

    @BeforeEach
    void start() {
        bench = new Bench(state, new Indifferent());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void tiesTheSameComplaintOfOneAuthorInSeveralPlacesToOneConversation() {
        write("shop/1", COMPLAINT, "Олена Коваль");
        assertThat(links()).isEmpty();

        write("forum/7", EDITED, "Олена К.");

        assertThat(links()).containsOnlyKeys("shop/1", "forum/7");
        assertThat(link("shop/1").others()).containsExactly("forum/7");
        assertThat(link("forum/7").others()).containsExactly("shop/1");
        assertThat(conversations("shop/1", "forum/7")).hasSize(1);
        assertThat(link("shop/1").campaignId()).isNull();
    }

    @Test
    void goesOnWithTheConversationWhenAThirdJoins() {
        write("shop/1", COMPLAINT, "Олена К.");
        write("forum/7", EDITED, "Олена К.");
        String conversation = link("shop/1").conversationId();

        write("maps/3", COMPLAINT, "Олена К.");

        assertThat(conversations("shop/1", "forum/7", "maps/3")).containsExactly(conversation);
        assertThat(link("forum/7").others()).containsExactlyInAnyOrder("shop/1", "maps/3");
    }

    @Test
    void saysThatAnotherAuthorWritesTheSameButMakesNoConversationOfIt() {
        write("shop/1", COMPLAINT, "Олена К.");

        write("forum/7", COMPLAINT, "Ігор М.");

        assertThat(link("shop/1").others()).containsExactly("forum/7");
        assertThat(conversations("shop/1", "forum/7")).hasSize(2);
    }

    @Test
    void takesNobodyForTheSameAsNobody() {
        write("shop/1", COMPLAINT, null);
        write("forum/7", COMPLAINT, "Гість");
        write("maps/3", COMPLAINT, "Гість");

        assertThat(link("shop/1").others()).hasSize(2);
        assertThat(conversations("shop/1", "forum/7", "maps/3")).hasSize(3);
    }

    @Test
    void saysNothingOfOtherTexts() {
        write("shop/1", COMPLAINT, "Олена К.");
        write("forum/7", OTHER, "Олена К.");

        assertThat(links()).isEmpty();
    }

    @Test
    void linksAFewWordsOnlyWhereTheAuthorIsTheSame() {
        write("shop/1", "Усе супер, дуже дякую", "Олена К.");
        write("forum/7", "Усе супер, дуже дякую", "Ігор М.");
        assertThat(links()).isEmpty();

        write("maps/3", "Усе супер, дуже дякую", "Олена К.");

        assertThat(links()).containsOnlyKeys("shop/1", "maps/3");
    }

    @Test
    void linksNoReviewsOfTwoBrands() {
        write("shop/1", COMPLAINT, "Олена К.");
        Reviews review = saying("forum/7", COMPLAINT, "Олена К.");
        review.brand = "teplo";
        bench.put(review.review());
        assertThat(links()).isEmpty();

        review.brand = "svitlo";
        bench.put(review.review());
        assertThat(links()).hasSize(2);
        review.brand = "teplo";
        bench.put(review.review());

        assertThat(links()).isEmpty();
    }

    @Test
    void keepsTheLinksOfReviewsThatMoveToAnotherBrandHoweverLateTheOldOneLetsThemGo(@TempDir Path elsewhere) {
        Reviews review = saying("shop/1", COMPLAINT, "Олена К.");
        Reviews copy = saying("forum/7", COMPLAINT, "Олена К.");
        for (String brand : List.of("svitlo", "teplo")) {
            review.brand = brand;
            copy.brand = brand;
            bench.put(review.review());
            bench.put(copy.review());
        }
        List<TestRecord<String, FingerprintChange>> changes = new ArrayList<>(bench.fingerprints.readRecordsToList());
        changes.sort(Comparator.comparing(change -> change.value().fingerprint() == null));
        bench.close();

        bench = new Bench(elsewhere, new Indifferent());
        changes.forEach(change -> bench.heardFingerprints.pipeInput(change.key(), change.value()));

        assertThat(changes)
                .extracting(TestRecord::key)
                .containsExactly("svitlo", "svitlo", "teplo", "teplo", "svitlo", "svitlo");
        assertThat(links()).containsOnlyKeys("shop/1", "forum/7");
        assertThat(link("shop/1").others()).containsExactly("forum/7");
        assertThat(link("forum/7").others()).containsExactly("shop/1");
    }

    @Test
    void takesTheLinkBackFromThoseThatStayWhenAReviewMovesToAnotherBrand() {
        write("shop/1", COMPLAINT, "Олена К.");
        write("shop/2", COMPLAINT, "Олена К.");
        Reviews review = saying("forum/7", COMPLAINT, "Олена К.");
        bench.put(review.review());
        assertThat(links()).hasSize(3);

        review.brand = "teplo";
        bench.put(review.review());

        assertThat(links()).containsOnlyKeys("shop/1", "shop/2");
        assertThat(link("shop/1").others()).containsExactly("shop/2");
    }

    @Test
    void linksWhatIsWrittenWithinTheWindowWhicheverComesFirst() {
        write("shop/0", COMPLAINT, "Олена К.");
        Reviews early = saying("forum/7", COMPLAINT, "Олена К.");
        early.publishedAt = Reviews.PUBLISHED.minus(Fingerprint.WINDOW).minusSeconds(1);
        bench.put(early.review());
        assertThat(links()).isEmpty();

        early.publishedAt = Reviews.PUBLISHED.minus(Fingerprint.WINDOW);
        bench.put(early.review());

        assertThat(links()).hasSize(2);
    }

    @Test
    void takesTheLinkBackWhenAReviewIsEditedSoThatItSaysSomethingElse() {
        write("shop/1", COMPLAINT, "Олена К.");
        write("forum/7", COMPLAINT, "Олена К.");
        links();

        write("forum/7", OTHER, "Олена К.");

        assertThat(links()).isEmpty();
    }

    @Test
    void keepsTheOthersTogetherWhenOneOfThemLeaves() {
        write("shop/1", COMPLAINT, "Олена К.");
        write("forum/7", COMPLAINT, "Олена К.");
        write("maps/3", EDITED, "Олена К.");
        links();

        bench.erase("shop/1");

        assertThat(links()).containsOnlyKeys("forum/7", "maps/3");
        assertThat(link("forum/7").others()).containsExactly("maps/3");
        assertThat(conversations("forum/7", "maps/3")).hasSize(1);
    }

    @Test
    void leavesNothingOfAnErasedReviewInStoresAndTopic() {
        write("shop/secret", COMPLAINT, "Олена К.");
        write("forum/7", COMPLAINT, "Олена К.");
        assertThat(links()).hasSize(2);

        bench.erase("shop/secret");

        assertThat(links()).isEmpty();
        assertThat(stores()).isNotEmpty().doesNotContain("secret").doesNotContain("Олена", "чайник");
    }

    @Test
    void takesTheLinkBackWhenAReviewIsWithdrawnAndGivesItAgainWhenItReappears() {
        write("shop/1", COMPLAINT, "Олена К.");
        Reviews other = saying("forum/7", COMPLAINT, "Олена К.");
        bench.put(other.review());
        Map<String, ReviewLink> before = Map.copyOf(links());
        other.withdrawnAt = Bench.START;
        bench.put(other.review());
        assertThat(links()).isEmpty();

        other.withdrawnAt = null;
        bench.put(other.review());

        assertThat(links()).isEqualTo(before);
    }

    @Test
    void saysNothingAgainWhereNothingHasChanged() {
        write("shop/1", COMPLAINT, "Олена К.");
        write("forum/7", COMPLAINT, "Олена К.");
        links();

        write("shop/1", COMPLAINT, "Олена К.");
        write("forum/7", COMPLAINT.replace(",", " !"), "Олена К.");

        assertThat(bench.links.isEmpty()).isTrue();
    }

    @Test
    void makesACampaignOfManyAuthorsWithOneText() {
        for (int i = 1; i <= 4; i++) {
            write("shop/" + i, COMPLAINT, "Автор-" + i);
        }
        assertThat(links().values()).extracting(ReviewLink::campaignId).containsOnlyNulls();

        write("forum/5", EDITED, "Автор-5");

        assertThat(links()).hasSize(5);
        assertThat(links().values())
                .extracting(ReviewLink::campaignId)
                .doesNotContainNull()
                .containsOnly(link("shop/1").campaignId());
    }

    @Test
    void makesNoCampaignOfOneAuthorInManyPlaces() {
        for (int i = 1; i <= 8; i++) {
            write("shop-" + i + "/1", COMPLAINT, "Олена К.");
        }

        assertThat(links()).hasSize(8);
        assertThat(links().values()).extracting(ReviewLink::campaignId).containsOnlyNulls();
    }

    @Test
    void bearsAFloodOfCopies() {
        int flood = Integer.getInteger("vidhuk.flood", 1_000);
        long most = 0;
        long records = 0;
        for (int i = 0; i < flood; i++) {
            write("shop/" + i, COMPLAINT, "Автор-" + i);
            long written = bench.links.getQueueSize();
            most = Math.max(most, written);
            records += written;
            links();
        }

        assertThat(most).as("links that one review changes").isLessThanOrEqualTo(20);
        assertThat(links).hasSize(flood);
        assertThat(links.values())
                .as("one campaign")
                .extracting(ReviewLink::campaignId)
                .containsOnly(link("shop/0").campaignId());
        assertThat(links.values()).allSatisfy(link -> assertThat(link.others()).hasSizeLessThan(20));
        assertSymmetric();
        assertThat(records).isLessThan(flood * 11L);
        bench.erase("shop/7");
        assertThat(bench.links.getQueueSize()).isLessThanOrEqualTo(20);
    }

    @Test
    void forgetsAfterAWhileWhatHasNoCopy() {
        write("shop/1", OTHER, "Олена К.");
        write("shop/2", COMPLAINT, "Олена К.");
        write("forum/2", COMPLAINT, "Олена К.");
        bench.pass(Fingerprint.WINDOW);
        assertThat(bench.<Object>stored(LinkStep.COPIES)).hasSize(3);

        bench.pass(Fingerprint.WINDOW.plus(LinkStep.SWEEP));

        assertThat(bench.<Object>stored(LinkStep.BUCKETS)).isEmpty();
        assertThat(bench.<Object>stored(LinkStep.COPIES)).hasSize(2);
        bench.erase("forum/2");
        assertThat(links()).isEmpty();
        assertThat(bench.<Object>stored(LinkStep.COPIES)).isEmpty();
    }

    @Test
    void forgetsWhatHasNoCopyAsSoonAsNewerOnesHaveTakenItsPlace() {
        for (int i = 1; i <= 20; i++) {
            write("shop/" + i, "Усе супер, дуже дякую", "Автор" + Character.toString('а' + i));
        }
        assertThat(links()).isEmpty();
        assertThat(bench.<Object>stored(LinkStep.COPIES)).hasSize(6);

        bench.pass(Fingerprint.WINDOW.multipliedBy(2).plus(LinkStep.SWEEP));

        assertThat(bench.<Object>stored(LinkStep.COPIES)).isEmpty();
    }

    @Test
    void forgetsALinkedOneThatNewerOnesHaveReplacedWhenItsCopyIsGone() {
        write("shop/1", "Усе супер, дуже дякую", "Олена К.");
        write("shop/2", "Усе супер, дуже дякую", "Олена К.");
        for (int i = 3; i <= 12; i++) {
            write("shop/" + i, "Усе супер, дуже дякую", "Автор" + Character.toString('а' + i));
        }
        assertThat(links()).containsOnlyKeys("shop/1", "shop/2");

        bench.erase("shop/1");

        assertThat(links()).isEmpty();
        assertThat(bench.<Object>stored(LinkStep.COPIES)).hasSize(6);
    }

    @Test
    void findsTheOldLinksOfAnEditedReviewAgain() {
        write("shop/2", COMPLAINT, "Олена К.");
        write("forum/2", COMPLAINT, "Олена К.");
        Map<String, ReviewLink> before = Map.copyOf(links());
        bench.pass(Fingerprint.WINDOW.multipliedBy(3));

        write("shop/2", EDITED, "Олена К.");

        assertThat(links()).isEqualTo(before);
    }

    private void assertSymmetric() {
        Set<String> pairs = new HashSet<>();
        links.forEach((id, link) -> link.others().forEach(other -> pairs.add(id + " " + other)));
        assertThat(pairs).allMatch(pair -> pairs.contains(pair.replaceAll("(.*) (.*)", "$2 $1")));
    }

    private void write(String id, String text, @Nullable String author) {
        bench.put(saying(id, text, author).review());
    }

    /** A second later than the one before, as the ids have it. */
    private static Reviews saying(String id, String text, @Nullable String author) {
        Reviews review = new Reviews();
        review.id = id;
        review.text = text;
        review.author = author;
        int number = Integer.parseInt(id.replaceAll("\\D", "").isEmpty() ? "0" : id.replaceAll("\\D", ""));
        review.publishedAt = Reviews.PUBLISHED.plus(Duration.ofSeconds(Math.min(number, 10_000)));
        return review;
    }

    private Map<String, ReviewLink> links() {
        bench.links.readKeyValuesToList().forEach(link -> {
            if (link.value == null) {
                assertThat(links.remove(link.key)).as("taken back: " + link.key).isNotNull();
            } else {
                links.put(link.key, link.value);
            }
        });
        return links;
    }

    private ReviewLink link(String id) {
        return Objects.requireNonNull(links().get(id));
    }

    private Set<String> conversations(String... ids) {
        Set<String> conversations = new HashSet<>();
        for (String id : ids) {
            conversations.add(link(id).conversationId());
        }
        return conversations;
    }

    private String stores() {
        return List.of(FingerprintStep.STORE, LinkStep.COPIES, LinkStep.BUCKETS).stream()
                .map(store -> bench.stored(store).toString())
                .reduce("", String::concat);
    }

    /** Here nobody asks what a text feels. */
    private static final class Indifferent implements Tagger {
        private final Tagger usual = new Bench.Spelled();

        @Override
        public Tags tag(Review review) {
            return usual.tag(Reviews.saying("neutral", null));
        }

        @Override
        public String name() {
            return usual.name();
        }
    }
}
