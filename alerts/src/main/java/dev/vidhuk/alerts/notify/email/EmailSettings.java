package dev.vidhuk.alerts.notify.email;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import java.util.List;

/**
 * Mails to one or more people, all of whom see to whom else it went.
 *
 * @param to their addresses, each as {@link MailAddress} allows
 * @param from whom the mails come from; the ids of the mails end with its domain
 */
public record EmailSettings(List<String> to, String from, SmtpSettings smtp) implements ReceiverSettings.Way {

    public EmailSettings {
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("email.to names nobody");
        }
        to.forEach(MailAddress::of);
        MailAddress.of(from);
    }

    @Override
    public String type() {
        return "email";
    }
}
