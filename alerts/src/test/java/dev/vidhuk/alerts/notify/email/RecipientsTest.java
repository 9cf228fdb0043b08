package dev.vidhuk.alerts.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.Preferences;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.RejectException;

/** One mail to several people, some of whom a server does not know or cannot serve now. */
class RecipientsTest {
    private static final String LEAD = "lead@shop.example";
    private static final String OWNER = "owner@shop.example";
    private static final String GONE = "gone@shop.example";

    private final MailPeer peer = MailPeer.start(Encryption.NONE);
    private final EmailNotifier notifier = new EmailNotifier(
            peer.to(LEAD, GONE, OWNER), Preferences.STANDARD, Clock.fixed(Messages.T, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        peer.close();
    }

    private void send(String id) throws NotifyException {
        notifier.send(Messages.to("team", id), Earlier.NOTHING);
    }

    private NotifyException failure(String id) {
        return catchThrowableOfType(NotifyException.class, () -> send(id));
    }

    @Test
    void reachesAllByOneMail() throws Exception {
        send("n1");

        assertThat(peer.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).containsExactly(LEAD, GONE, OWNER));
    }

    @Test
    void saysWhoLacksItAndTriesAgainOnlyThose() throws Exception {
        peer.refuse(GONE, new RejectException(550, "5.1.1 no such user"));

        NotifyException first = failure("n1");
        NotifyException second = failure("n1");
        peer.take(GONE);
        send("n1");

        assertThat(first.retryable()).isFalse();
        assertThat(first)
                .hasMessageContaining("sent to lead@shop.example, owner@shop.example")
                .hasMessageContaining("not to gone@shop.example: 550 5.1.1 no such user");
        assertThat(second.retryable()).isFalse();
        assertThat(peer.mails())
                .extracting(MailPeer.Mail::to)
                .extracting(Object::toString)
                .containsExactly("[" + LEAD + ", " + OWNER + "]", "[" + GONE + "]");
    }

    @Test
    void isTriedLaterAsLongAsSomebodyMayGetItLater() throws Exception {
        peer.refuse(GONE, new RejectException(550, "5.1.1 no such user"));
        peer.refuse(OWNER, new RejectException(450, "4.2.2 mailbox full"));

        NotifyException later = failure("n1");
        peer.take(OWNER);
        NotifyException refused = failure("n1");

        assertThat(later.retryable()).isTrue();
        assertThat(later).hasMessageContaining("not to owner@shop.example: 450 4.2.2 mailbox full");
        assertThat(refused.retryable()).isFalse();
        assertThat(refused).hasMessageContaining("not to gone@shop.example");
        assertThat(peer.mails())
                .extracting(MailPeer.Mail::to)
                .extracting(Object::toString)
                .containsExactly("[" + LEAD + "]", "[" + OWNER + "]");
    }

    @Test
    void goesToNobodyWhereTheServerWantsNoneOfIt() {
        peer.fail(new RejectException(554, "5.7.1 spam"));

        NotifyException refused = failure("n1");

        assertThat(refused.retryable()).isFalse();
        assertThat(refused).hasMessageContaining("554 5.7.1 spam").hasMessageNotContaining("sent to");
    }

    @Test
    void beginsAnewWithEachMail() throws Exception {
        peer.refuse(GONE, new RejectException(550, "5.1.1 no such user"));

        NotifyException first = failure("n1");
        peer.take(GONE);
        send("n2");
        send("n2");

        assertThat(first.retryable()).isFalse();
        assertThat(peer.mails()).extracting(mail -> mail.to().size()).containsExactly(2, 3, 3);
    }
}
