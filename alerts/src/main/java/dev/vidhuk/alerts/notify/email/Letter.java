package dev.vidhuk.alerts.notify.email;

import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.message.Composer;
import dev.vidhuk.alerts.notify.message.Limits;
import dev.vidhuk.alerts.notify.message.Message;
import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.events.Notification;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;

/** Writes a notification as a mail: its headers, and what it says as text and as HTML. */
final class Letter {
    /** Gmail hides what goes beyond 102 KiB. */
    static final int LONGEST_HTML = 100_000;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 250;

    private final Session session;
    private final InternetAddress from;
    private final List<InternetAddress> to;
    private final MailIds ids;
    private final Composer composer;
    private final HtmlPart html;
    private final String language;
    private final Clock clock;

    Letter(
            Session session,
            InternetAddress from,
            List<InternetAddress> to,
            MailIds ids,
            Preferences preferences,
            Clock clock) {
        this.session = session;
        this.from = from;
        this.to = to;
        this.ids = ids;
        this.composer = new Composer(preferences, clock);
        this.language = preferences.locale().toLanguageTag();
        this.html = new HtmlPart(language);
        this.clock = clock;
    }

    MimeMessage write(Notification notification) throws MessagingException, UnsupportedEncodingException {
        Message message = fitting(notification);
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(from);
        mail.setRecipients(MimeMessage.RecipientType.TO, to.toArray(InternetAddress[]::new));
        mail.setSubject(harmless(cut(message.headline())), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated"); // or those on holiday would answer
        mail.setHeader("Content-Language", language);
        mail.setContent(
                new MimeMultipart("alternative", part(TextPart.of(message), "plain"), part(html.of(message), "html")));
        mail.saveChanges(); // gives it an id of the library's
        identify(mail, notification);
        return mail;
    }

    private void identify(MimeMessage mail, Notification notification)
            throws MessagingException, UnsupportedEncodingException {
        List<String> references = ids.references(notification);
        mail.setHeader("Message-ID", ids.of(notification.id()));
        mail.setHeader("X-Vidhuk-Id", MimeUtility.encodeText(harmless(notification.id()), UTF_8, null));
        mail.setHeader("References", String.join("\r\n ", references));
        mail.setHeader("In-Reply-To", references.get(references.size() - 1));
    }

    private Message fitting(Notification notification) {
        Limits limits = Limits.STANDARD;
        Message message = composer.composeNews(notification, limits);
        while (limits.mostItems() > 1 && html.of(message).getBytes(StandardCharsets.UTF_8).length > LONGEST_HTML) {
            limits = new Limits(limits.longestQuote(), limits.mostItems() / 2);
            message = composer.composeNews(notification, limits);
        }
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), UTF_8, subtype);
        return part;
    }

    private static String cut(String headline) {
        int length = headline.codePointCount(0, headline.length());
        return length <= LONGEST_SUBJECT
                ? headline
                : headline.substring(0, headline.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
    }

    // The library leaves a line of ASCII alone as it is, and a reader's program would decode what a customer wrote
    // between
    // "=?" and "?=". With a space that is not ASCII it encodes all of the line.
    private static String harmless(String text) {
        String line = Plain.line(text);
        return line.contains("=?") ? line + "\u00a0" : line;
    }
}
