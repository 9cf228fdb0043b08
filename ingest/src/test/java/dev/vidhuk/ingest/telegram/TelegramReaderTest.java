package dev.vidhuk.ingest.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is special in what Telegram shows and tells. */
class TelegramReaderTest {
    private static final Instant AT = Instant.parse("2026-11-20T18:00:00Z");
    private static final Brand BRAND = new Brand("svitlo", Map.of("telegram", List.of("@Svitlo_UA", "7007")), Set.of());
    private static final String GROUP =
            "\"chat\": {\"id\": -1001, \"type\": \"supergroup\", \"username\": \"svitlo_chat\"}";

    @Test
    void takesWhatTheBrandsChannelForwardsForAReviewAndNotWhatItWrites() throws SourceException {
        String forwarded = "<a class=\"tgme_widget_message_forwarded_from_name\" href=\"https://t.me/olena\">Олена</a>";
        Listing listing = read(PlayedPreview.post("1", "svitlo_ua", "Погано", AT, forwarded, "")
                + PlayedPreview.post("2", "svitlo_ua", "Знижки!", AT, "", "")
                + PlayedPreview.post("3", "svitlo_ua", "Вибачте", AT, replyTo("svitlo_ua/1"), ""));

        assertThat(listing.reviews()).singleElement().satisfies(review -> {
            assertThat(review.author()).isEqualTo("Олена");
            assertThat(review.authorId()).isEqualTo("@olena");
            assertThat(review.replies()).extracting(FoundReply::official).containsExactly(true);
        });
    }

    @Test
    void readsThreadsHoweverDeepAndNotTheWordsThatAreQuoted() throws SourceException {
        Listing listing = read(PlayedPreview.post("1", "skarhy", "Погано", AT, "", "")
                + PlayedPreview.post("2", "skarhy", "Ще гірше", AT.plusSeconds(1), replyTo("skarhy/1"), "")
                + PlayedPreview.post(
                        "3", "skarhy", "Владнали", AT.plusSeconds(2), replyTo("Skarhy/2?single"), "edited "));

        assertThat(listing.reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.replies())
                        .extracting(FoundReply::text)
                        .containsExactly("Ще гірше", "Владнали"));
    }

    @Test
    void takesAReplyToAnotherChannelForAPostOfItsOwn() throws SourceException {
        Listing listing = read(PlayedPreview.post("1", "skarhy", "Погано", AT, "", "")
                + PlayedPreview.post("2", "skarhy", "Жах", AT, replyTo("other/1"), ""));

        assertThat(listing.reviews()).extracting(FoundReview::text).containsExactly("Жах", "Погано");
    }

    @Test
    void readsAnEmptyChannelButNoPageOfAnythingElse() throws SourceException {
        Listing empty = read("<div class=tme_no_messages_found>No posts found</div>");

        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> read("<p>If you have Telegram, you can contact them</p>"));

        assertThat(empty.reviews()).isEmpty();
        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void saysWhichPostHasNoTime() throws SourceException {
        Listing listing = read(PlayedPreview.post("1", "skarhy", "Погано", AT, "", "")
                + "<div class=tgme_widget_message data-post=skarhy/2><div class=js-message_text>Жах</div></div>");

        assertThat(listing.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.place()).endsWith("skarhy/2"));
    }

    @Test
    void knowsWhoSpeaksForTheBrandInAGroup() throws SourceException {
        Listing listing = heard(
                message(
                        1,
                        "\"from\": {\"id\": 5, \"first_name\": \"Олена\", \"last_name\": \"К.\"}, \"text\": \"Погано\""),
                message(2, answer(1, "\"from\": {\"id\": 7007, \"first_name\": \"Тарас\"}")),
                message(3, answer(1, "\"from\": {\"id\": 8, \"first_name\": \"Ян\", \"username\": \"svitlo_ua\"}")),
                message(
                        4,
                        answer(
                                1,
                                "\"from\": {\"id\": 1087968824, \"is_bot\": true}, \"sender_chat\": {\"id\": -1001, \"title\": \"Svitlo\"}")),
                message(
                        5,
                        answer(
                                1,
                                "\"from\": {\"id\": 136817688, \"is_bot\": true}, \"sender_chat\": {\"id\": -1009, \"title\": \"Інші\"}")),
                message(6, answer(1, "\"from\": {\"id\": 5, \"first_name\": \"Олена\"}")));

        FoundReview review = only(listing);
        assertThat(review.author()).isEqualTo("Олена К.");
        assertThat(review.url()).isEqualTo("https://t.me/svitlo_chat/1");
        assertThat(review.replies()).extracting(FoundReply::official).containsExactly(true, true, true, false, false);
        assertThat(review.replies()).extracting(FoundReply::byAuthor).containsExactly(false, false, false, false, true);
    }

    @Test
    void takesACommentOnAPostOfTheBrandForAReviewAndThePostForNone() throws SourceException {
        Listing listing = heard(
                message(
                        1,
                        "\"sender_chat\": {\"id\": -1009, \"title\": \"Svitlo\"}, \"is_automatic_forward\": true, \"text\": \"Знижки!\""),
                message(2, answer(1, "\"from\": {\"id\": 5, \"first_name\": \"Олена\"}")));

        assertThat(only(listing).siteId()).isEqualTo("2");
    }

    @Test
    void passesOverWhatNobodyHasWrittenAndWhatBotsWriteAndOtherGroups() throws SourceException {
        Listing listing = heard(
                message(1, "\"from\": {\"id\": 5}, \"new_chat_members\": [{\"id\": 5}]"),
                message(2, "\"from\": {\"id\": 6, \"is_bot\": true}, \"text\": \"Вітаємо!\""),
                message(3, "\"from\": {\"id\": 5}, \"photo\": [], \"media_group_id\": \"1\""),
                message(
                        4,
                        "\"from\": {\"id\": 5}, \"photo\": [], \"media_group_id\": \"1\", \"caption\": \"Ось таке\""),
                message(5, "\"from\": {\"id\": 5}, \"text\": \"Деінде\"")
                        .replace("-1001", "-2002")
                        .replace("svitlo_chat", "x"));

        assertThat(only(listing).text()).isEqualTo("Ось таке");
    }

    @Test
    void readsAMessageAsItWasEditedLast() throws SourceException {
        Listing listing = heard(
                message(1, "\"from\": {\"id\": 5}, \"text\": \"Погано\""),
                message(2, answer(1, "\"from\": {\"id\": 7007}")),
                message(1, "\"from\": {\"id\": 5}, \"text\": \"Гаразд\", \"edit_date\": 1763662000")
                        .replace("\"message\"", "\"edited_message\""));

        FoundReview review = only(listing);
        assertThat(review.text()).isEqualTo("Гаразд");
        assertThat(review.editedAt()).isEqualTo(Instant.ofEpochSecond(1763662000));
        assertThat(review.replies()).hasSize(1);
    }

    @Test
    void saysThatAGroupHasAnotherIdNow() throws SourceException {
        Listing listing = heard(message(1, "\"migrate_to_chat_id\": -100777"));

        assertThat(listing.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).contains("-100777"));
    }

    @Test
    void asksForOneOfItsTwoWays() {
        TelegramKind kind = new TelegramKind();

        assertThat(kind.problem(Options.NONE)).startsWith("preview ");
        assertThat(kind.problem(options(Map.of("preview", "a", "token", "1:a"))))
                .startsWith("preview ");
        assertThat(kind.problem(options(Map.of("token", "1:a")))).startsWith("chat ");
        assertThat(kind.problem(options(Map.of("token", "1:a", "chat", "1")))).isNull();
    }

    private static FoundReview only(Listing listing) {
        assertThat(listing.unreadable()).isEmpty();
        assertThat(listing.reviews()).hasSize(1);
        return listing.reviews().get(0);
    }

    private static String replyTo(String post) {
        return "<a class=\"tgme_widget_message_reply\" href=\"https://t.me/" + post
                + "\"><div class=\"tgme_widget_message_text js-message_text\">quoted</div></a>";
    }

    private static String message(int id, String rest) {
        return "{\"update_id\": " + (600 + id) + ", \"message\": {\"message_id\": " + id + ", \"date\": 1763661600, "
                + GROUP + ", " + rest + "}}";
    }

    private static String answer(int to, String from) {
        return from + ", \"text\": \"так\", \"reply_to_message\": {\"message_id\": " + to + "}";
    }

    private static Listing heard(String... updates) throws SourceException {
        return read("{\"ok\": true, \"result\": [" + String.join(", ", updates) + "]}");
    }

    private static Listing read(String text) throws SourceException {
        return new TelegramKind()
                .read(
                        settings(),
                        BRAND,
                        new Content(text.getBytes(StandardCharsets.UTF_8), null),
                        URI.create("https://t.me/s/skarhy"),
                        AT);
    }

    private static SourceSettings settings() {
        return new SourceSettings(
                "group",
                "telegram",
                null,
                "svitlo",
                Channel.COMMUNITY,
                null,
                null,
                null,
                SourceSettings.EVERY,
                SourceSettings.EVERY,
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                false,
                null,
                options(Map.of("chat", "-1001")));
    }

    private static Options options(Map<String, String> values) {
        Map<String, List<String>> lists = new HashMap<>();
        values.forEach((key, value) -> lists.put(key, List.of(value)));
        return new Options(lists);
    }
}
