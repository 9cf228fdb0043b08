package dev.vidhuk.ingest.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded parts of previews, and what was counted in each by hand: posts that are reviews, and those with words. */
class RecordedTelegramTest {
    private static final Brand BRAND = new Brand("svitlo", Map.of(), Set.of());

    @ParameterizedTest
    @CsvSource({
        "tchan_parse_audio_document.html, 1, 1",
        "tchan_parse_audio_message.html, 1, 0",
        "tchan_parse_emoji_message.html, 1, 1",
        "tchan_parse_forwarded_text_message.html, 1, 1",
        "tchan_parse_location_message.html, 1, 0",
        "tchan_parse_location_message_2.html, 1, 0",
        "tchan_parse_location_message_3.html, 1, 0",
        "tchan_parse_message_weird_preview.html, 1, 1",
        "tchan_parse_multimedia_message.html, 1, 1",
        "tchan_parse_no_posts_found.html, 0, 0",
        "tchan_parse_photo_multiple.html, 1, 1",
        "tchan_parse_photo_single.html, 1, 1",
        "tchan_parse_poll.html, 1, 1",
        "tchan_parse_round_video_single.html, 1, 0",
        "tchan_parse_service_message_channel_created.html, 0, 0",
        "tchan_parse_service_message_channel_name_changed.html, 0, 0",
        "tchan_parse_service_message_channel_photo_updated.html, 0, 0",
        "tchan_parse_service_message_channel_video_changed.html, 1, 1",
        "tchan_parse_service_message_pinned.html, 0, 0",
        "tchan_parse_sticker_message.html, 1, 0",
        "tchan_parse_text_message_link_no_preview.html, 1, 1",
        "tchan_parse_text_message_link_with_regular_preview.html, 1, 1",
        "tchan_parse_text_message_link_with_right_preview.html, 1, 1",
        "tchan_parse_text_message_multiline.html, 1, 1",
        "tchan_parse_text_message_signed_not_edited.html, 1, 1",
        "tchan_parse_unsigned_text_message.html, 1, 1",
        "tchan_parse_video_big.html, 1, 1",
        "tchan_parse_video_single.html, 1, 1",
        "tchan_parse_video_single_2.html, 1, 0"
    })
    void holdsWhatIsInTheFile(String name, int reviews, int withWords) throws SourceException {
        PreviewPage page = page(name);

        assertThat(page.unreadable()).isEmpty();
        assertThat(page.posts()).hasSize(reviews);
        assertThat(page.posts()).filteredOn(post -> post.text() != null).hasSize(withWords);
        assertThat(page.posts()).allSatisfy(post -> {
            assertThat(post.at())
                    .isBetween(Instant.parse("2022-11-01T00:00:00Z"), Instant.parse("2023-04-01T00:00:00Z"));
            assertThat(post.author()).isNotBlank();
            assertThat(post.url()).startsWith("https://t.me/");
        });
    }

    @Test
    void knowsWhoHasSignedAndWhoseWordsAreForwarded() throws SourceException {
        assertThat(page("tchan_parse_text_message_signed_not_edited.html").posts())
                .allSatisfy(post -> assertThat(post.author()).startsWith("Álvaro"));
        assertThat(page("tchan_parse_forwarded_text_message.html").posts())
                .allSatisfy(post -> assertThat(post.authorId()).isNotEqualTo("@tchantest"));
        assertThat(page("tchan_parse_text_message_multiline.html").posts())
                .allSatisfy(post -> assertThat(post.text()).isEqualTo("Bigger\ntext\nmessage\nnumber\n34"));
    }

    @Test
    void readsNoPageThatTellsOfAChannelAlone() {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> page("tchan_channel_info.html"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    private static PreviewPage page(String name) throws SourceException {
        byte[] bytes = Fixtures.bytes(Fixtures.in("telegram", name).get(0));
        return PreviewPage.of(new Content(bytes, null), URI.create("https://t.me/s/tchantest"), BRAND);
    }
}
