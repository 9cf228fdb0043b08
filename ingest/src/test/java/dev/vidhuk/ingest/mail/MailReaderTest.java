package dev.vidhuk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Voices VOICES =
            new Voices(new Brand("svitlo", Map.of("mail", List.of("Help@shop.example")), Set.of()), null);
    private static final String OLENA = "Олена К. <olena@home.example>";

    @Test
    void makesOneReviewOfAConversation() throws Exception {
        List<FoundReview> reviews = read(
                mail("1", OLENA, "10:00:00", "", "Погано"),
                mail("2", "help@shop.example", "11:00:00", "In-Reply-To: <1>", "Перепрошуємо"),
                mail("3", OLENA, "12:00:00", "References: <1> <2>", "Дякую, чекаю"),
                mail("4", "Петро <petro@home.example>", "13:00:00", "References: <1> <2> <3>", "І я"));

        assertThat(reviews).singleElement().satisfies(review -> {
            assertThat(review.siteId()).isEqualTo("1");
            assertThat(review.author()).isEqualTo("Олена К.");
            assertThat(review.authorId()).isEqualTo("olena@home.example");
            assertThat(review.title()).isEqualTo("Order 17");
            assertThat(review.text()).isEqualTo("Погано");
            assertThat(review.publishedAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
            assertThat(review.replies())
                    .extracting(FoundReply::siteId, FoundReply::official, FoundReply::byAuthor)
                    .containsExactly(tuple("2", true, false), tuple("3", false, true), tuple("4", false, false));
        });
    }

    @Test
    void keepsCustomersApartWhoAnswerTheSameMailOfTheShop() throws Exception {
        List<FoundReview> reviews = read(
                mail("1", "help@shop.example", "09:00:00", "", "Ваше замовлення прийнято"),
                mail("2", OLENA, "10:00:00", "In-Reply-To: <1>", "Де воно?"),
                mail("3", "petro@home.example", "11:00:00", "In-Reply-To: <1>", "І моє де?"));

        assertThat(reviews).extracting(FoundReview::siteId).containsExactly("2", "3");
    }

    @Test
    void findsItsPlaceAlthoughAMailBetweenIsMissing() throws Exception {
        List<FoundReview> reviews = read(
                mail("1", OLENA, "10:00:00", "", "Погано"),
                mail("3", OLENA, "12:00:00", "References: <1> <2>\nIn-Reply-To: <2>", "Дуже погано"));

        assertThat(reviews)
                .singleElement()
                .satisfies(review -> assertThat(review.replies()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (vacation)",
                "Precedence: bulk",
                "List-Id: <news.shop.example>",
                "List-Unsubscribe: <https://news.example/stop>",
                "Return-Path: <>",
                "X-Autoreply: yes",
            })
    void takesNothingForAReviewOrAnAnswerThatNobodyWrote(String header) throws Exception {
        List<FoundReview> alone = read(mail("1", OLENA, "10:00:00", header, "Мене немає"));
        List<FoundReview> under = read(
                mail("1", OLENA, "10:00:00", "Auto-Submitted: no", "Погано"),
                mail("2", "help@shop.example", "11:00:00", "In-Reply-To: <1>\n" + header, "Ми отримали ваш лист"));

        assertThat(alone).isEmpty();
        assertThat(under)
                .singleElement()
                .satisfies(review -> assertThat(review.replies()).isEmpty());
    }

    @Test
    void takesABounceForNoReview() throws Exception {
        assertThat(read(mail("1", "Mail Delivery System <MAILER-DAEMON@mx.example>", "10:00:00", "", "Undelivered")))
                .isEmpty();
    }

    @Test
    void knowsWhoHasFilledInAFormOfTheShop() throws Exception {
        List<FoundReview> reviews =
                read(mail("1", "Shop <help@shop.example>", "10:00:00", "Reply-To: olena@home.example", "Погано"));

        assertThat(reviews).extracting(FoundReview::authorId).containsExactly("olena@home.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-U", "UTF-8", "ISO-8859-5"})
    void readsTheEncodingsOfOldPrograms(String charset) throws Exception {
        String encoded = "=?" + charset + "?B?"
                + Base64.getEncoder().encodeToString("Розбитий чайник".getBytes(Charset.forName(charset))) + "?=";
        String mail = "Message-ID: <1>\nFrom: olena@home.example\nSubject: " + encoded
                + "\nContent-Type: text/plain; charset=" + charset + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder()
                        .encodeToString("Чекала три тижні, прийшов розбитий.".getBytes(Charset.forName(charset)));

        FoundReview review = only(mail.getBytes(StandardCharsets.US_ASCII));

        assertThat(review.title()).isEqualTo("Розбитий чайник");
        assertThat(review.text()).isEqualTo("Чекала три тижні, прийшов розбитий.");
    }

    @Test
    void guessesTheEncodingOfAProgramThatTellsNone() throws Exception {
        String text = "Чекала три тижні, прийшов розбитий, на дзвінки ніхто не відповідає.";
        String mail =
                "Message-ID: <1>\nFrom: olena@home.example\nSubject: Розбитий чайник прийшов з магазину\n\n" + text;

        FoundReview review = only(mail.getBytes(Charset.forName("windows-1251")));

        assertThat(review.title()).isEqualTo("Розбитий чайник прийшов з магазину");
        assertThat(review.text()).isEqualTo(text);
    }

    @Test
    void prefersPlainTextAndOpensNoAttachment() throws Exception {
        FoundReview review =
                only(multipart("alternative", part("text/plain", "Погано"), part("text/html", "<b>Ні</b>")));
        FoundReview attached = only(multipart(
                "mixed",
                part("text/plain\nContent-Disposition: attachment; filename=log.txt", "не читати"),
                part("text/html", "<p>Жах</p>")));

        assertThat(review.text()).isEqualTo("Погано");
        assertThat(attached.text()).isEqualTo("Жах");
    }

    @Test
    void readsHtmlWithoutWhatItQuotes() throws Exception {
        FoundReview review = only(
                multipart(
                        "alternative",
                        part(
                                "text/html",
                                "<div>Досі&nbsp;нічого!</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">Світло пише:</div>"
                                        + "<blockquote>Перепрошуємо</blockquote></div><div class=\"gmail_signature\">Олена</div>")));

        assertThat(review.text()).isEqualTo("Досі нічого!");
    }

    @Test
    void readsAMailboxOfManyMails() throws Exception {
        String mailbox =
                "From olena@home.example Sat Nov 21 10:00:00 2026\n" + mail("1", OLENA, "10:00:00", "", "Погано")
                        + "\nFrom petro@home.example Sat Nov 21 11:00:00 2026\n"
                        + mail("2", "petro@home.example", "11:00:00", "", "Жах");

        assertThat(listing(mailbox.getBytes(StandardCharsets.UTF_8)).reviews())
                .extracting(FoundReview::text)
                .containsExactly("Погано", "Жах");
    }

    @Test
    void givesAMailWithoutAnIdOneThatStays() throws Exception {
        String mail = mail("1", OLENA, "10:00:00", "", "Погано").replaceFirst("Message-ID: .*\n", "");

        String once = only(mail.getBytes(StandardCharsets.UTF_8)).siteId();

        assertThat(once)
                .hasSize(20)
                .isEqualTo(only(mail.getBytes(StandardCharsets.UTF_8)).siteId());
    }

    @Test
    void saysThatSomethingElseIsNoMail() {
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> listing("<html>login</html>".getBytes(StandardCharsets.UTF_8)));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    private static String mail(String id, String from, String time, String headers, String text) {
        return "Message-ID: <" + id + ">\nFrom: " + from + "\nSubject: Order 17\nDate: Sat, 21 Nov 2026 " + time
                + " +0000\n" + (headers.isEmpty() ? "" : headers + "\n")
                + "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    private static byte[] multipart(String kind, String... parts) {
        return ("Message-ID: <1>\nFrom: olena@home.example\nMIME-Version: 1.0\nContent-Type: multipart/" + kind
                        + "; boundary=xyz\n\n" + String.join("", parts) + "--xyz--\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String headers, String text) {
        String type =
                headers.contains("\n") ? headers.replaceFirst("\n", "; charset=utf-8\n") : headers + "; charset=utf-8";
        return "--xyz\nContent-Type: " + type + "\nContent-Transfer-Encoding: 8bit\n\n" + text + "\n";
    }

    private static List<FoundReview> read(String... mails) throws SourceException {
        StringBuilder mailbox = new StringBuilder();
        for (String mail : mails) {
            mailbox.append("From someone@home.example Sat Nov 21 10:00:00 2026\n")
                    .append(mail)
                    .append('\n');
        }
        return listing(mailbox.toString().getBytes(StandardCharsets.UTF_8)).reviews();
    }

    private static FoundReview only(byte[] mail) throws SourceException {
        List<FoundReview> reviews = listing(mail).reviews();
        assertThat(reviews).hasSize(1);
        return reviews.get(0);
    }

    private static Listing listing(byte[] mails) throws SourceException {
        return SavedMails.read(new Content(mails, null), VOICES, NOW);
    }
}
