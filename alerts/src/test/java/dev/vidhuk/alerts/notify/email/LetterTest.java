package dev.vidhuk.alerts.notify.email;

import static dev.vidhuk.alerts.notify.AlertBuilder.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.notify.AlertBuilder;
import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Notification;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a mail is when it has come through a server. */
class LetterTest {
    private static final Preferences UKRAINIAN =
            new Preferences("always", Locale.forLanguageTag("uk"), ZoneId.of("Europe/Kyiv"), LocalTime.of(9, 0));

    private final MailPeer peer = MailPeer.start(Encryption.NONE);

    @AfterEach
    void stop() {
        peer.close();
    }

    private MimeMessage sent(Preferences preferences, Notification notification) throws Exception {
        Clock clock = Clock.fixed(Messages.T, ZoneOffset.UTC);
        new EmailNotifier(peer.to("lead@shop.example", "owner@shop.example"), preferences, clock)
                .send(notification, Earlier.NOTHING);
        List<MailPeer.Mail> mails = peer.mails();
        return mails.get(mails.size() - 1).read();
    }

    private MimeMessage sent(Notification notification) throws Exception {
        return sent(Preferences.STANDARD, notification);
    }

    private static Notification of(
            String id,
            Map<String, String> group,
            @Nullable String replaces,
            @Nullable String threadOf,
            AlertBuilder... alerts) {
        return new Notification(
                id,
                "team",
                "email",
                Messages.T,
                Messages.T,
                group,
                Arrays.stream(alerts).map(AlertBuilder::build).toList(),
                0,
                replaces,
                threadOf,
                0,
                replaces == null ? null : 1,
                null);
    }

    private static Notification news(String id, AlertBuilder... alerts) {
        return of(id, Map.of("brand", "svitlo"), null, null, alerts);
    }

    private static AlertBuilder complaint() {
        return alert(AlertKind.NEGATIVE_REVIEW);
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return String.join(" ", mail.getHeader(name)).replaceAll("\\s+", " ");
    }

    @Test
    void saysWhoWritesToWhomWhenAndAboutWhat() throws Exception {
        MimeMessage mail = sent(UKRAINIAN, news("n1", complaint()));

        assertThat(mail.getFrom()).containsExactly(new InternetAddress("vidhuk@shop.example", "Відгук", "UTF-8"));
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("lead@shop.example", "owner@shop.example");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(Messages.T));
        assertThat(mail.getSubject()).isEqualTo("svitlo: Незадоволений клієнт, Олена К., 2 зірки з 5");
        assertThat(header(mail, "Content-Language")).isEqualTo("uk");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "X-Vidhuk-Id")).isEqualTo("n1");
    }

    @Test
    void saysTheSameAsTextAndAsHtml() throws Exception {
        ReadMail mail = ReadMail.of(sent(news("n1", complaint().draft("Дякуємо.\nПеревіримо."))));

        assertThat(mail.text()).isEqualTo("""
                        🔴 Unhappy customer
                        Customer: Олена К.
                        Stars: 2 stars of 5
                        Written: today, 20 November, 09:05 UTC
                        Where: svitlo · portal-svitlo
                        About: Kettle TWK-3
                        Severity: high (the review is negative; 2 stars of 5; 2 different complaints)
                        Complaint: late delivery, defective product
                        Answer due: today, 20 November, 12:05 UTC (in 2 h 5 min)

                        > Гарний чайник. [Чекала три тижні], [прийшов розбитий]!

                        Draft of a reply:
                        > Дякуємо.
                        > Перевіримо.

                        Open the review: https://portal.example/p/1#c1
                        id: portal-svitlo/1
                        """);
        assertThat(mail.shownHtml())
                .contains("🔴 Unhappy customer", "Answer due", "today, 20 November, 12:05 UTC (in 2 h 5 min)")
                .contains("Гарний чайник. Чекала три тижні, прийшов розбитий!")
                .contains("Дякуємо.", "Перевіримо.", "id: portal-svitlo/1")
                .contains("Open the review: https://portal.example/p/1#c1");
        assertThat(Jsoup.parse(mail.html()).select("strong").eachText())
                .containsExactly("Чекала три тижні", "прийшов розбитий");
    }

    @Test
    void hasTheSameIdWhenItIsSentTwice() throws Exception {
        String first = sent(news("n1", complaint())).getMessageID();
        String again = sent(news("n1", complaint())).getMessageID();
        String other = sent(news("n2", complaint())).getMessageID();

        assertThat(first).isEqualTo(again).isNotEqualTo(other).matches("<[0-9a-f-]{36}@shop\\.example>");
    }

    @Test
    void joinsAllMailsOfOneRoundOfACase() throws Exception {
        AlertBuilder overdue = alert(AlertKind.OVERDUE).overdue(Duration.ofHours(1), true);
        AlertBuilder answered = alert(AlertKind.ANSWERED).answered(Messages.T, null);
        Map<String, String> group = Map.of("brand", "svitlo");

        MimeMessage first = sent(news("n1", complaint()));
        MimeMessage second = sent(of("n2", group, null, "n1", overdue));
        MimeMessage third = sent(of("n3", group, "n2", "n1", answered));

        String thread = header(first, "References");
        assertThat(header(first, "In-Reply-To")).isEqualTo(thread).isNotEqualTo(first.getMessageID());
        assertThat(header(second, "References")).isEqualTo(thread + " " + first.getMessageID());
        assertThat(header(second, "In-Reply-To")).isEqualTo(first.getMessageID());
        assertThat(header(third, "References"))
                .isEqualTo(thread + " " + first.getMessageID() + " " + second.getMessageID());
        assertThat(header(third, "In-Reply-To")).isEqualTo(second.getMessageID());
    }

    @Test
    void beginsAnotherThreadWithAnotherRound() throws Exception {
        String first = header(sent(news("n1", complaint())), "References");
        String reopened = header(sent(news("n2", alert(AlertKind.REOPENED).round(2))), "References");

        assertThat(first).isNotEqualTo(reopened);
    }

    @Test
    void joinsMailsOfSeveralCasesByTheirGroup() throws Exception {
        AlertBuilder other = alert(AlertKind.REOPENED).round(2);

        String first = header(sent(news("n1", complaint(), other)), "References");
        String next = header(sent(news("n2", complaint(), other)), "References");
        String elsewhere =
                header(sent(of("n3", Map.of("brand", "teplo"), null, null, complaint(), other)), "References");

        assertThat(first).isEqualTo(next).isNotEqualTo(elsewhere);
        assertThat(header(sent(news("n4", complaint())), "References")).isNotEqualTo(first);
    }

    @Test
    void tellsOnlyWhatIsNewWhereItWouldReplaceAnotherMessage() throws Exception {
        AlertBuilder answered = alert(AlertKind.ANSWERED).answered(Messages.T, null);
        AlertBuilder told = complaint().author("Ігор");

        ReadMail mail = ReadMail.of(sent(of("n2", Map.of(), "n1", "n1", answered, told)));

        assertThat(mail.subject()).isEqualTo("svitlo: Answered, Олена К., 2 stars of 5");
        assertThat(mail.text()).contains("Answered").doesNotContain("Ігор");
        assertThat(mail.html()).contains("Answered").doesNotContain("Ігор");
    }

    @Test
    void letsNoCustomerEncodeTheSubject() throws Exception {
        String name = "=?utf-8?B?PHNjcmlwdD4=?= =?us-ascii?Q?=0D=0ABcc:_x=40y.example?=";

        MimeMessage mail = sent(news("n1", complaint().author(name)));

        assertThat(mail.getSubject()).startsWith("svitlo: Unhappy customer, " + name + ", 2 stars of 5");
        assertThat(mail.getHeader("Bcc")).isNull();
    }

    @Test
    void letsNoIdOfANotificationAddAHeader() throws Exception {
        MimeMessage mail = sent(news("n1\r\nBcc: everyone@evil.example", complaint()));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(header(mail, "X-Vidhuk-Id")).isEqualTo("n1 Bcc: everyone@evil.example");
    }

    @Test
    void saysHowManyItLeavesOutWhereGmailWouldHideTheRest() throws Exception {
        AlertBuilder longest = complaint().text("<&>".repeat(1000)).draft("<&>".repeat(1000));
        AlertBuilder[] most =
                Collections.nCopies(Notification.MOST_ALERTS, longest).toArray(AlertBuilder[]::new);

        ReadMail mail = ReadMail.of(sent(news("n1", most)));

        assertThat(mail.subject()).isEqualTo("svitlo: 50 unhappy customers");
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(102 * 1024);
        assertThat(Jsoup.parse(mail.html()).select("h2")).hasSize(12);
        assertThat(mail.text()).contains("… and 38 more");
    }
}
