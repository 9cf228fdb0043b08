package dev.vidhuk.alerts.notify.email;

import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.RemoteNotifierTest;
import jakarta.mail.MessagingException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/** Mails as a program shows them that knows HTML. */
class EmailNotifierTest extends RemoteNotifierTest {
    private final MailPeer peer = MailPeer.start(Encryption.STARTTLS);

    @AfterEach
    void stop() {
        peer.close();
    }

    @Override
    protected Notifier notifier() {
        return new EmailNotifier(peer.to("lead@shop.example"), Preferences.STANDARD, CLOCK);
    }

    @Override
    protected ReceiverSettings.Way way() {
        return peer.to("lead@shop.example");
    }

    @Override
    protected List<String> secrets() {
        return List.of(MailPeer.PASSWORD);
    }

    @Override
    protected boolean givesIds() {
        return true;
    }

    @Override
    protected boolean asksToWait() {
        return false;
    }

    @Override
    protected List<String> messages() {
        return peer.mails().stream().map(mail -> shown(read(mail))).toList();
    }

    String shown(ReadMail mail) {
        return mail.shownHtml();
    }

    private static ReadMail read(MailPeer.Mail mail) {
        try {
            return ReadMail.of(mail.read());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected void fail(Failure failure) {
        switch (failure) {
            case REFUSES -> peer.fail(new RejectException(554, "5.7.1 " + MailPeer.PASSWORD + " is no welcome here"));
            case BUSY -> peer.fail(new RejectException(452, "4.3.1 try later"));
            case BROKEN -> peer.fail(new RejectException(451, "4.3.0 local error"));
            case RESETS -> peer.fail(new DropConnectionException(421, "bye"));
            case SILENT -> peer.beSilent();
        }
    }

    @Override
    protected int attempts() {
        return peer.attempts();
    }
}
