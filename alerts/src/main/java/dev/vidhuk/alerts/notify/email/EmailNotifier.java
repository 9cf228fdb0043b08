package dev.vidhuk.alerts.notify.email;

import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.events.Notification;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Sends each notification as one mail. A mail cannot be replaced: what is new is told in a mail of its own, in the thread of
 * the earlier one.
 */
public final class EmailNotifier implements Notifier {
    private final Smtp smtp;
    private final Letter letter;
    private final Recipients recipients;

    /** One that writes as the receiver prefers; the clock dates the mails. */
    public EmailNotifier(EmailSettings email, Preferences preferences, Clock clock) {
        List<InternetAddress> to = email.to().stream().map(MailAddress::of).toList();
        InternetAddress from = MailAddress.of(email.from());
        String domain = MailAddress.domain(from);
        this.smtp = new Smtp(email.smtp(), domain, from.getAddress());
        this.letter = new Letter(smtp.session(), from, to, new MailIds(domain), preferences, clock);
        this.recipients = new Recipients(to);
    }

    @Override
    public Optional<String> send(Notification notification, Earlier earlier) throws NotifyException {
        try {
            MimeMessage mail = letter.write(notification);
            List<InternetAddress> to = recipients.left(notification.id());
            recipients.sent(to, smtp.send(mail, to));
            return Optional.of(mail.getMessageID());
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("a mail in memory", e);
        }
    }
}
