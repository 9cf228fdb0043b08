package dev.vidhuk.alerts.notify.email;

import dev.vidhuk.events.Notification;

/** Mails as a program shows them that knows no HTML. */
class EmailTextTest extends EmailNotifierTest {
    @Override
    String shown(ReadMail mail) {
        return unmarked(mail.shownText());
    }

    @Override
    protected String quoted(Notification notification) {
        return unmarked(super.quoted(notification));
    }

    /** Without the brackets around complaints. */
    private static String unmarked(String text) {
        return text.replace("[", "").replace("]", "");
    }
}
