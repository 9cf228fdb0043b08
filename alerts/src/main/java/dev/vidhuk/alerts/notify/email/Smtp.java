package dev.vidhuk.alerts.notify.email;

import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.message.Plain;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails over to a server, each in a connection of its own. */
final class Smtp {
    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final int LONGEST_ANSWER = 300;

    private final SmtpSettings settings;
    private final Session session;

    /**
     * For a server.
     *
     * @param domain by which to greet it: that of the sender, since machines seldom know a name that others know
     * @param sender whom it tells of mails that come back
     */
    Smtp(SmtpSettings settings, String domain, String sender) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, domain, sender));
    }

    private static Properties properties(SmtpSettings settings, String domain, String sender) {
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.localhost", domain);
        properties.put("mail.smtp.from", sender);
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.encryption() == Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == Encryption.IMPLICIT));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.socketFactory.fallback", "false");
        if (settings.trust() != null) {
            properties.put("mail.smtp.ssl.socketFactory", Trust.of(settings.trust()));
        }
        return properties;
    }

    /** For mails that this server is to take. */
    Session session() {
        return session;
    }

    /**
     * Hands a mail over.
     *
     * @return for whom the server did not take it, and what it said; empty where it took it for all
     * @throws NotifyException where there was no talking to the server
     */
    Map<InternetAddress, Answer> send(Message mail, List<InternetAddress> to) throws NotifyException {
        SMTPTransport transport = transport();
        try {
            connect(transport);
            transport.sendMessage(mail, to.toArray(InternetAddress[]::new));
            return Map.of();
        } catch (SendFailedException e) {
            return answers(e, to);
        } catch (MessagingException e) {
            throw NotifyException.later(shown(e), null, null);
        } finally {
            close(transport);
        }
    }

    private SMTPTransport transport() {
        try {
            return (SMTPTransport) session.getTransport("smtp");
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("the library brings one", e);
        }
    }

    private void connect(SMTPTransport transport) throws NotifyException {
        try {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        } catch (MessagingException e) {
            throw failure(e, transport.getLastReturnCode());
        }
    }

    // A server that cannot be trusted, does not encrypt or does not know us needs somebody to look at it: who waits for
    // it
    // to mend itself waits for days, and nobody is told.
    private NotifyException failure(MessagingException e, int code) {
        boolean passing = caused(e, IOException.class) || new Answer(code, "").passing();
        return passing && !caused(e, CertificateException.class)
                ? NotifyException.later(shown(e), null, null)
                : NotifyException.refused(shown(e));
    }

    private Map<InternetAddress, Answer> answers(SendFailedException e, List<InternetAddress> to) {
        int code = e instanceof SMTPSendFailedException failed ? failed.getReturnCode() : Answer.NONE;
        Map<InternetAddress, Answer> answers = new LinkedHashMap<>();
        to.forEach(one -> answers.put(one, new Answer(code, shown(e))));
        for (Exception next = e.getNextException();
                next instanceof MessagingException one;
                next = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException failed) {
                answers.put(failed.getAddress(), new Answer(failed.getReturnCode(), shown(failed)));
            }
        }
        Address[] sent = Objects.requireNonNullElse(e.getValidSentAddresses(), new Address[0]);
        Arrays.asList(sent).forEach(answers::remove);
        return answers;
    }

    private static boolean caused(Throwable e, Class<? extends Throwable> type) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }

    private String shown(MessagingException e) {
        String said = Objects.requireNonNullElse(e.getMessage(), "");
        String cause = e.getCause() == null || e instanceof SendFailedException ? "" : ": " + e.getCause();
        String line = settings.hidden(Plain.line(said + cause));
        return line.substring(0, Math.min(LONGEST_ANSWER, line.length()));
    }

    // The mail has gone, or has not: how the server takes our leave changes nothing.
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("closed with a failure: {}", e.getClass().getSimpleName());
        }
    }
}
