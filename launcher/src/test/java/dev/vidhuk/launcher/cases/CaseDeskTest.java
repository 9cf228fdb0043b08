package dev.vidhuk.launcher.cases;

import static dev.vidhuk.launcher.cases.CaseSamples.state;
import static dev.vidhuk.launcher.cases.CaseSamples.tagged;
import static dev.vidhuk.launcher.cases.CaseSamples.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.HistoryEntry;
import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import dev.vidhuk.launcher.topics.LastValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a broker without alerts: the test says what alerts would. */
final class CaseDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-22T20:00:00Z");
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static EmbeddedKafka broker;
    private static KafkaSettings kafka;
    private static Topics topics;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        broker = EmbeddedKafka.start(data, 0);
        topics = new Topics("t.", 3);
        kafka = new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), topics, null);
        try (Admin admin = Admin.create(kafka.admin())) {
            new TopicAdmin(admin).create(topics.all());
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void writesOneActionForTheRoundThatTheCaseIsIn() {
        known("portal/round", "{\"round\": 3}");
        Wish wish = new Wish(ActionKind.ANSWERED, NOW, null, null, "phone", "дзвінок");

        Effect effect = desk().act("portal/round", wish, "olha", Duration.ZERO);

        CaseAction action = Objects.requireNonNull(written("portal/round"));
        assertThat(effect).isEqualTo(new Effect.Unheard());
        assertThat(action)
                .isEqualTo(new CaseAction(
                        action.id(),
                        "portal/round",
                        3,
                        ActionKind.ANSWERED,
                        "olha",
                        NOW,
                        null,
                        null,
                        "phone",
                        "дзвінок"));
        assertThat(action.id()).hasSize(36);
    }

    @Test
    void hearsOnlyThePersonsOwnLineOfTheSameCase() {
        known("portal/own");
        CompletableFuture<Effect> effect = act("portal/own", Wish.of(ActionKind.NOTE, NOW, "a"));
        CaseEntry line = entry("portal/own", "note", "person", "olha");

        journal(entry("portal/own", "note", "person", "ivan"));
        journal(entry("portal/other", "note", "person", "olha"));
        journal(entry("portal/own", "overdue", "unanswered", null));
        journal(line);

        assertThat(effect.join()).isEqualTo(new Effect.Taken(line, null));
    }

    @Test
    void learnsFromTheCaseUntilWhenAnAcknowledgementHolds() {
        known("portal/held");
        CompletableFuture<Effect> effect = act("portal/held", Wish.of(ActionKind.ACKNOWLEDGE, NOW, null));
        CaseEntry line = entry("portal/held", "acknowledged", "person", "olha");

        known("portal/held", "{\"acknowledgedUntil\": \"2026-11-22T09:00:00Z\"}");
        journal(line);
        known(
                "portal/held",
                "{\"status\": \"acknowledged\", \"acknowledgedUntil\": \"" + UNTIL + "\", \"history\": ["
                        + dev.vidhuk.events.kafka.Json.text(
                                new HistoryEntry(line.at(), line.what(), line.why(), line.by(), "дзвоню"))
                        + "]}");

        assertThat(effect.join()).isEqualTo(new Effect.Taken(line, UNTIL));
    }

    @Test
    void hearsARefusalAndADeadLetterOfItsOwnAction() {
        known("portal/refused");
        known("portal/dead");
        CaseEntry refusal = entry("portal/refused", "refused", "not-waiting", "olha");

        CompletableFuture<Effect> refused = act("portal/refused", Wish.of(ActionKind.CLOSE, NOW, "spam"));
        journal(refusal);
        CompletableFuture<Effect> dead = act("portal/dead", Wish.of(ActionKind.CLOSE, NOW, "spam"));
        bury("portal/dead", "somebody else's action", "another reason");
        bury("portal/dead", Objects.requireNonNull(written("portal/dead")).id(), "the review is erased");

        assertThat(refused.join()).isEqualTo(new Effect.Refused(refusal));
        assertThat(dead.join()).isEqualTo(new Effect.NotTaken("the review is erased"));
    }

    @Test
    void noticesThatTheCaseWentOnWithoutIt() {
        known("portal/late");
        CompletableFuture<Effect> effect = CompletableFuture.supplyAsync(
                () -> desk().act("portal/late", Wish.of(ActionKind.CLOSE, NOW, "spam"), "olha", Duration.ofSeconds(3)));
        awaitWritten("portal/late");

        known("portal/late", "{\"round\": 2}");

        assertThat(effect.join()).isEqualTo(new Effect.Overtaken(2));
    }

    @Test
    void opensAReviewThatHasNoCaseAndWritesNothingForWhatIsNotKnown() {
        write(kafka, topics.taggedReviews(), "portal/bare", tagged("portal/bare"));
        Wish open = Wish.of(ActionKind.OPEN, NOW, null);

        assertThatThrownBy(() -> desk().act("portal/none", open, "olha", Duration.ZERO))
                .hasMessage("there is no case \"portal/none\"");
        assertThatThrownBy(() -> desk().act("portal/bare", Wish.of(ActionKind.NOTE, NOW, "a"), "olha", Duration.ZERO))
                .hasMessageContaining("the review \"portal/bare\" has no case");
        assertThat(written("portal/none")).isNull();
        assertThat(written("portal/bare")).isNull();

        desk().act("portal/bare", open, "olha", Duration.ZERO);
        assertThat(Objects.requireNonNull(written("portal/bare")).round()).isEqualTo(1);
    }

    private static CaseDesk desk() {
        return new CaseDesk(kafka);
    }

    /** Acts in the background, and returns when the action is written. */
    private static CompletableFuture<Effect> act(String id, Wish wish) {
        CompletableFuture<Effect> effect = CompletableFuture.supplyAsync(() -> desk().act(id, wish, "olha", PATIENT));
        awaitWritten(id);
        return effect;
    }

    private static void awaitWritten(String id) {
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> written(id) != null);
    }

    private static @Nullable CaseAction written(String id) {
        AtomicReference<@Nullable CaseAction> last = new AtomicReference<>();
        try (LastValues values = new LastValues(kafka)) {
            values.each(topics.caseActions(), id, last::set);
        }
        return last.get();
    }

    private static void known(String id, String... changes) {
        Case state = state(id, changes);
        write(kafka, topics.cases(), id, state);
    }

    private static void journal(CaseEntry entry) {
        write(kafka, topics.caseJournal(), entry.reviewId(), entry);
    }

    private static void bury(String id, String bytes, String reason) {
        write(
                kafka,
                DeadLetters.of(
                        topics.deadLetters().name(),
                        new DeadLetters.Origin(topics.caseActions().name(), 0, 0),
                        "alerts",
                        "rejected",
                        reason,
                        id.getBytes(StandardCharsets.UTF_8),
                        bytes.getBytes(StandardCharsets.UTF_8)));
    }

    private static CaseEntry entry(String id, String what, String why, @Nullable String by) {
        return new CaseEntry(id, 1, CaseStatus.OPEN, UNTIL, "1", NOW, what, why, by, null);
    }
}
