package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.notify.email.EmailSettings;
import dev.vidhuk.alerts.notify.email.Encryption;
import dev.vidhuk.alerts.notify.email.MailAddress;
import dev.vidhuk.alerts.notify.email.SmtpSettings;
import dev.vidhuk.alerts.notify.email.Trust;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads to whom mails go, and by which server. */
final class EmailSection {
    private static final String NOBODY = "nobody@invalid.example";
    private static final String NOWHERE = "invalid.example";
    private static final Form<Integer> PORT = Form.number(1, 65_535);

    private EmailSection() {}

    static EmailSettings read(Section email) {
        List<String> to = email.texts("to", MailAddress::problem);
        if (!email.has("to")) {
            email.problem("to", "is missing; for example `to: lead@shop.example`");
        }
        SmtpSettings smtp = smtp(email);
        EmailSettings settings = new EmailSettings(to.isEmpty() ? List.of(NOBODY) : to, from(email, smtp), smtp);
        email.finish();
        return settings;
    }

    private static String from(Section email, SmtpSettings smtp) {
        if (email.has("from")) {
            return Objects.requireNonNullElse(email.checked("from", MailAddress::problem), NOBODY);
        }
        if (smtp.user() != null && MailAddress.problem(smtp.user()) == null) {
            return smtp.user();
        }
        String from = "vidhuk@" + smtp.host();
        if (MailAddress.problem(from) == null) {
            return from;
        }
        email.problem("from", "is missing; for example `from: vidhuk@shop.example`");
        return NOBODY;
    }

    private static SmtpSettings smtp(Section email) {
        Section smtp = email.section("smtp");
        if (smtp == null) {
            email.problem("smtp", "is missing; for example `smtp: {host: mail.shop.example, user: …, password: …}`");
            return new SmtpSettings(
                    NOWHERE, SmtpSettings.PORT, null, null, Encryption.STARTTLS, null, SmtpSettings.TIMEOUT);
        }
        SmtpSettings settings = server(smtp);
        smtp.finish();
        return settings;
    }

    private static SmtpSettings server(Section smtp) {
        String host = smtp.required("host", "mail.shop.example", EmailSection::hostProblem);
        int port = smtp.value("port", PORT, SmtpSettings.PORT);
        String user = smtp.text("user");
        String password = smtp.text("password");
        boolean login = user != null && password != null;
        if (!login && (user != null || password != null)) {
            smtp.problem(user == null ? "user" : "password", "is missing: give both `user` and `password`, or neither");
        }
        Encryption encryption = smtp.choice("tls", Encryption.class, Encryption.usualAt(port));
        if (encryption == Encryption.NONE && login) {
            smtp.warning("tls", "sends the password in clear text: everybody on the way to the server can read it");
        }
        return new SmtpSettings(
                host.isEmpty() ? NOWHERE : host.strip(),
                port,
                login ? user : null,
                login ? password : null,
                encryption,
                smtp.checked("trust", Trust::problem),
                smtp.positive("timeout", SmtpSettings.TIMEOUT));
    }

    private static @Nullable String hostProblem(String host) {
        return host.strip().matches("[A-Za-z0-9._:-]+") ? null : "is no host; write it without https:// and port";
    }
}
