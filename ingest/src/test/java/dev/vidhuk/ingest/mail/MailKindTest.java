package dev.vidhuk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import dev.vidhuk.ingest.SourceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailKindTest extends SourceKindTest {
    private static final String ANSWERS = "In-Reply-To: <101>\nReferences: <101>\n";

    @Override
    protected PlayedPlace play() {
        return new PlayedMail();
    }

    @Test
    void listsOnlyConversationsInWhichSomethingWasWritten() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.publish("102", "Жахливо", now.minusSeconds(500));
        Listing first = poll();

        Listing second = source.poll(request(first.position(), Set.of()));
        place.reply("101", "Перепрошуємо", now.minusSeconds(60));
        Listing third = source.poll(request(second.position(), Set.of()));

        assertThat(first.reviews()).hasSize(2);
        assertThat(second.unchanged()).isTrue();
        assertThat(third.reviews()).extracting(FoundReview::siteId).containsExactly("101");
        assertThat(third.reviews().get(0).replies()).hasSize(1);
    }

    @Test
    void listsWhatIsWantedAsAWitness() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.publish("102", "Жахливо", now.minusSeconds(500));
        Listing first = poll();

        Listing second = source.poll(request(first.position(), Set.of("102")));

        assertThat(second.reviews()).extracting(FoundReview::siteId).containsExactly("102");
    }

    @Test
    void goesOnAfterARestartWhereItWas() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        Listing first = poll();
        place.publish("102", "Жахливо", now.minusSeconds(500));

        Listing second = open(place.settings("shop")).poll(request(first.position(), Set.of()));

        assertThat(second.reviews()).extracting(FoundReview::siteId).containsExactly("102");
    }

    @Test
    void findsTheWholeOfAnOldConversationInWhichSomethingNewIsWritten() throws Exception {
        Instant longAgo = now.minus(Duration.ofDays(60));
        place.publish("101", "Погано", longAgo);
        place.reply("101", "Перепрошуємо", longAgo.plusSeconds(3600));
        Listing first = poll();
        mails().arrives(PlayedMail.mail("103", PlayedMail.CUSTOMER, now, ANSWERS, "Досі нічого!"), now);

        Listing second = source.poll(request(first.position(), Set.of()));

        assertThat(first.reviews()).isEmpty();
        assertThat(only(second).siteId()).isEqualTo("101");
        assertThat(only(second).replies())
                .extracting(FoundReply::text, FoundReply::official, FoundReply::byAuthor)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Перепрошуємо", true, false),
                        org.assertj.core.api.Assertions.tuple("Досі нічого!", false, true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesNoneOfMoreMailsThanAPollReads(boolean restarts) throws Exception {
        ReviewSource reader = reading(3);
        Listing listing = reader.poll(request(Map.of(), Set.of()));
        IntStream.range(0, 7).forEach(i -> place.publish("m" + i, "Погано", now.minusSeconds(1000 - i)));
        List<Ending> endings = new ArrayList<>();
        List<String> found = new ArrayList<>();

        do {
            reader = restarts ? reading(3) : reader;
            listing = reader.poll(request(listing.position(), Set.of()));
            endings.add(listing.ending());
            listing.reviews().forEach(review -> found.add(review.siteId()));
        } while (reader.more());

        assertThat(endings).containsExactly(Ending.LIMIT, Ending.LIMIT, Ending.COMPLETE);
        assertThat(found).hasSize(7).doesNotHaveDuplicates();
    }

    /** Somebody files an old mail while nobody reads. */
    @Test
    void readsAnOldMailThatComesWhileItIsStopped() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        Listing first = poll();
        place.publish("102", "Жахливо", now.minus(SourceSettings.WATCH.multipliedBy(2)));

        Listing second = open(place.settings("shop")).poll(request(first.position(), Set.of()));

        assertThat(second.reviews()).extracting(FoundReview::siteId).containsExactly("102");
    }

    @Test
    void seesNoAnswersAndSaysSoWhereNobodyTellsWhereTheyLie() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.reply("101", "Перепрошуємо", now.minusSeconds(60));
        ReviewSource blind = open(with(Map.of(MailSettings.SENT, List.of())));

        Listing listing = blind.poll(request(Map.of(), Set.of()));

        assertThat(blind.capabilities().replies()).isFalse();
        assertThat(source.capabilities().replies()).isTrue();
        assertThat(only(listing).replies()).isEmpty();
    }

    @Test
    void isRefusedWithAPasswordThatIsNoLongerRightAndDoesNotTellIt() {
        ReviewSource refused = open(with(Map.of(MailSettings.PASSWORD, List.of("an-old-password"))));

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> refused.poll(request(Map.of(), Set.of())));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure.getMessage()).contains("does not let us in").doesNotContain("an-old-password");
    }

    @Test
    void isRefusedWhereThereIsNoSuchFolder() {
        ReviewSource lost = open(with(Map.of(MailSettings.FOLDER, List.of("Complaints"))));

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> lost.poll(request(Map.of(), Set.of())));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure.getMessage()).contains("Complaints");
    }

    @Test
    void talksToNobodyWhoDoesNotEncryptWhereThatIsAskedFor() {
        ReviewSource encrypted = open(with(Map.of(MailSettings.TLS, List.of("starttls"))));

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> encrypted.poll(request(Map.of(), Set.of())));

        assertThat(failure.getMessage()).containsIgnoringCase("starttls");
    }

    @Test
    void sendsNoPasswordInClearTextToAnotherMachine() {
        Map<String, List<String>> values = new HashMap<>(Map.of(
                "host", List.of("imap.shop.example"),
                "user", List.of("help"),
                "password", List.of("x"),
                "folder", List.of("INBOX"),
                "tls", List.of("none")));

        String problem = new MailKind().problem(new Options(values));
        values.put("host", List.of("127.0.0.1"));

        assertThat(problem).startsWith("tls ");
        assertThat(new MailKind().problem(new Options(values))).isNull();
    }

    private PlayedMail mails() {
        return (PlayedMail) place;
    }

    /** One that reads so many mails of a folder at a poll. */
    private ReviewSource reading(int most) {
        MailSettings settings = MailSettings.of(place.settings("shop").options());
        Brand brand = new Brand("svitlo", Map.of("mail", place.accounts()), Set.of());
        return new MailSource(settings, new Voices(brand, settings.user()), most, Clock.systemUTC());
    }

    private SourceSettings with(Map<String, List<String>> others) {
        SourceSettings all = place.settings("shop");
        Map<String, List<String>> values = new HashMap<>();
        for (String name : List.of("host", "port", "tls", "user", "password", "folder", "sent")) {
            values.put(name, others.getOrDefault(name, all.options().texts(name)));
        }
        return new SourceSettings(
                all.name(),
                all.type(),
                all.preset(),
                all.brand(),
                all.channel(),
                all.location(),
                all.url(),
                all.path(),
                all.every(),
                all.sweepEvery(),
                all.watch(),
                all.maxPages(),
                all.trust(),
                all.page(),
                new Options(values));
    }

    private ReviewSource open(SourceSettings settings) {
        Brand brand = new Brand("svitlo", Map.of("mail", place.accounts()), Set.of());
        return new MailKind().open(settings, brand, new Means(fetcher, Clock.systemUTC()));
    }

    private Request request(Map<String, String> position, Set<String> wanted) {
        return new Request(position, now.minus(SourceSettings.WATCH), wanted);
    }
}
