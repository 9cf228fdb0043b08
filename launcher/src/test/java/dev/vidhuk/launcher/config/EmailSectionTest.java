package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.notify.email.EmailSettings;
import dev.vidhuk.alerts.notify.email.Encryption;
import dev.vidhuk.alerts.notify.email.SmtpSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailSectionTest {
    private static final String BEGIN = "sources: []\nreceivers:\n  - name: lead\n    email:\n";

    private static String yaml(String email) {
        return BEGIN + email.indent(6);
    }

    private static EmailSettings right(String email) {
        return (EmailSettings)
                Parsed.right(yaml(email)).alerts().receivers().get(0).way();
    }

    private static List<String> wrong(String email) {
        return Parsed.wrong(yaml(email));
    }

    @Test
    void readsToWhomAndByWhichServer() {
        EmailSettings email = right("""
                to: [lead@shop.example, "Власник <owner@shop.example>"]
                from: "Vidhuk <vidhuk@shop.example>"
                smtp: {host: mail.example, port: 2525, user: x, password: "${HOOK_SECRET}", tls: implicit, timeout: 10s}
                """);

        assertThat(email)
                .isEqualTo(new EmailSettings(
                        List.of("lead@shop.example", "Власник <owner@shop.example>"),
                        "Vidhuk <vidhuk@shop.example>",
                        new SmtpSettings(
                                "mail.example",
                                2525,
                                "x",
                                "s3cret-of-the-hook",
                                Encryption.IMPLICIT,
                                null,
                                Duration.ofSeconds(10))));
    }

    @Test
    void hasADefaultForEverythingButToAndHost() {
        EmailSettings email = right("{to: lead@shop.example, smtp: {host: mail.example}}");

        assertThat(email)
                .isEqualTo(new EmailSettings(
                        List.of("lead@shop.example"),
                        "vidhuk@mail.example",
                        new SmtpSettings(
                                "mail.example", 587, null, null, Encryption.STARTTLS, null, Duration.ofSeconds(30))));
    }

    @Test
    void writesAsTheUserWhereThatIsAnAddress() {
        EmailSettings email =
                right("{to: lead@shop.example, smtp: {host: mail.example, user: bot@shop.example, password: x}}");

        assertThat(email.from()).isEqualTo("bot@shop.example");
    }

    @ParameterizedTest
    @CsvSource({"465, IMPLICIT", "587, STARTTLS", "25, STARTTLS"})
    void encryptsAsServersExpectAtAPort(int port, Encryption encryption) {
        EmailSettings email = right("{to: lead@shop.example, smtp: {host: mail.example, port: " + port + "}}");

        assertThat(email.smtp().encryption()).isEqualTo(encryption);
    }

    @Test
    void warnsOfAPasswordInClearText() {
        String clear = "{to: lead@shop.example, smtp: {host: mail.example, tls: none, user: x, password: y}}";

        assertThat(Parsed.right(yaml(clear)).warnings())
                .extracting(Problem::toString)
                .contains("line 5, receivers[0].email.smtp.tls: sends the password in clear text: everybody on the way"
                        + " to the server can read it");
        assertThat(Parsed.right(yaml(clear.replace(", user: x, password: y", "")))
                        .warnings())
                .extracting(Problem::path)
                .doesNotContain("receivers[0].email.smtp.tls");
    }

    @Test
    void saysWhatIsWrong() {
        List<String> problems = wrong("""
                to: [lead@shop.example, "lead@shop.example, owner@shop.example"]
                from: lead
                smtp: {host: "https://mail.example", port: 0, user: x, tls: ssl, trust: mail-ca.pem, pasword: y}
                """);

        assertThat(problems)
                .containsExactly(
                        "line 5, receivers[0].email.to[1]: \"lead@shop.example, owner@shop.example\" is no mail address;"
                                + " write lead@shop.example",
                        "line 6, receivers[0].email.from: \"lead\" is no mail address; write lead@shop.example",
                        "line 7, receivers[0].email.smtp.host: \"https://mail.example\" is no host; write it without"
                                + " https:// and port",
                        "line 7, receivers[0].email.smtp.port: \"0\" must be a whole number from 1 to 65535",
                        "line 7, receivers[0].email.smtp.password: is missing: give both `user` and `password`, or"
                                + " neither",
                        "line 7, receivers[0].email.smtp.tls: \"ssl\" must be one of starttls, implicit, none",
                        "line 7, receivers[0].email.smtp.trust: \"mail-ca.pem\" is no certificate in PEM; write {file:"
                                + " mail-ca.pem}",
                        "line 7, receivers[0].email.smtp.pasword: is not known; did you mean `password`?");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(wrong("{}"))
                .containsExactly(
                        "line 5, receivers[0].email.to: is missing; for example `to: lead@shop.example`",
                        "line 5, receivers[0].email.smtp: is missing; for example `smtp: {host: mail.shop.example, user:"
                                + " …, password: …}`");
    }

    @Test
    void trustsTheCertificatesOfAFile(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("no.pem"), "s3cret in a wrong place");

        List<String> problems = Parsed.wrong(
                yaml("{to: lead@shop.example, smtp: {host: mail.example, trust: {file: no.pem}}}"), folder, Map.of());

        assertThat(problems)
                .containsExactly("line 5, receivers[0].email.smtp.trust: \"{file: no.pem}\" is no certificate in PEM;"
                        + " write {file: mail-ca.pem}");
    }
}
