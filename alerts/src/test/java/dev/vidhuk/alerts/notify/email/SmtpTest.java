package dev.vidhuk.alerts.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.Preferences;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a mail gets to a server, and what is made of each way in which it does not. */
class SmtpTest {
    private static final String LOGIN = "250-mail.example\r\n250 AUTH PLAIN";

    private static void send(SmtpSettings settings) throws NotifyException {
        EmailSettings email = new EmailSettings(List.of("lead@shop.example"), "vidhuk@shop.example", settings);
        new EmailNotifier(email, Preferences.STANDARD, Clock.fixed(Messages.T, ZoneOffset.UTC))
                .send(Messages.to("lead", "n1"), Earlier.NOTHING);
    }

    private static NotifyException failure(SmtpSettings settings) {
        return catchThrowableOfType(NotifyException.class, () -> send(settings));
    }

    private static SmtpSettings with(SmtpSettings known, String host, Encryption encryption, @Nullable String trust) {
        return new SmtpSettings(
                host, known.port(), MailPeer.USER, MailPeer.PASSWORD, encryption, trust, known.timeout());
    }

    @ParameterizedTest
    @EnumSource(Encryption.class)
    void logsInAndHandsTheMailOver(Encryption encryption) throws Exception {
        try (MailPeer peer = MailPeer.start(encryption)) {
            send(peer.settings());

            assertThat(peer.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.from()).isEqualTo("vidhuk@shop.example");
                assertThat(mail.to()).containsExactly("lead@shop.example");
                assertThat(mail.greeting()).isEqualTo("shop.example");
            });
        }
    }

    @Test
    void saysNothingInClearToAServerThatDoesNotEncrypt() {
        try (ScriptedServer server = new ScriptedServer("220 hello", LOGIN, "235 welcome", "250 fine")) {
            NotifyException refused = failure(server.settings(Encryption.STARTTLS));

            assertThat(refused).hasMessage("STARTTLS is required but host does not support STARTTLS");
            assertThat(refused.retryable()).isFalse();
            assertThat(server.heard()).first().isEqualTo("EHLO shop.example");
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Encryption.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void saysNothingToAServerThatNobodyVouchesFor(Encryption encryption) {
        try (MailPeer peer = MailPeer.start(encryption)) {
            NotifyException refused = failure(with(peer.settings(), "127.0.0.1", encryption, null));

            assertThat(refused.retryable()).isFalse();
            assertThat(peer.attempts()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Encryption.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void saysNothingToAServerWithTheCertificateOfAnother(Encryption encryption) {
        try (MailPeer peer = MailPeer.start(encryption)) {
            NotifyException refused = failure(with(peer.settings(), "localhost", encryption, ServerKey.pem()));

            assertThat(refused.retryable()).isFalse();
            assertThat(peer.attempts()).isZero();
        }
    }

    @Test
    void isRefusedWithAWrongPassword() {
        try (MailPeer peer = MailPeer.start(Encryption.STARTTLS)) {
            SmtpSettings wrong = new SmtpSettings(
                    "127.0.0.1",
                    peer.port(),
                    MailPeer.USER,
                    "wrong-pass",
                    Encryption.STARTTLS,
                    ServerKey.pem(),
                    Duration.ofSeconds(1));

            NotifyException refused = failure(wrong);

            assertThat(refused).hasMessageContaining("535").hasMessageNotContaining("wrong-pass");
            assertThat(refused.retryable()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "421 too many connections, true",
        "554 no service here, false",
        "gibberish, true",
    })
    void understandsAGreeting(String greeting, boolean later) {
        try (ScriptedServer server = new ScriptedServer(greeting)) {
            NotifyException failed = failure(server.settings(Encryption.STARTTLS));

            assertThat(failed.retryable()).isEqualTo(later);
            assertThat(failed).hasMessageContaining(greeting);
        }
    }

    @ParameterizedTest
    @CsvSource({"454 not now, true", "535 unknown, false", "421 bye, true"})
    void understandsTheAnswerToALogin(String answer, boolean later) {
        try (ScriptedServer server = new ScriptedServer("220 hello", LOGIN, answer)) {
            NotifyException failed = failure(server.settings(Encryption.NONE));

            assertThat(failed.retryable()).isEqualTo(later);
            assertThat(failed).hasMessageContaining(answer);
        }
    }

    @Test
    void triesLaterWhereEncryptionIsNotAvailableForNow() {
        try (ScriptedServer server =
                new ScriptedServer("220 hello", "250-mail.example\r\n250 STARTTLS", "454 TLS not available")) {
            NotifyException failed = failure(server.settings(Encryption.STARTTLS));

            assertThat(failed.retryable()).isTrue();
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void repeatsNoPasswordThatAServerRepeats() {
        String plain = Base64.getEncoder()
                .encodeToString((MailPeer.USER + "\0" + MailPeer.USER + "\0" + MailPeer.PASSWORD)
                        .getBytes(StandardCharsets.UTF_8));

        try (ScriptedServer server = new ScriptedServer(
                "220 hello", LOGIN, "500 not known: AUTH PLAIN " + plain + " of " + MailPeer.PASSWORD)) {
            NotifyException failed = failure(server.settings(Encryption.NONE));

            assertThat(server.heard()).contains("AUTH PLAIN " + plain);
            assertThat(failed)
                    .hasMessageContaining("500 not known: AUTH PLAIN … of …")
                    .hasMessageNotContainingAny(MailPeer.PASSWORD, plain)
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "nowhere.invalid"})
    void triesLaterWhereNobodyListens(String host) throws Exception {
        NotifyException failed =
                failure(new SmtpSettings(host, freePort(), null, null, Encryption.NONE, null, Duration.ofSeconds(1)));

        assertThat(failed.retryable()).isTrue();
        assertThat(failed).hasMessageContaining(host);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
