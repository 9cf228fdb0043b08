package dev.vidhuk.alerts.notify.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on the loopback interface that knows one user, and takes mails or refuses them as it is told. */
final class MailPeer implements AutoCloseable {
    static final String USER = "vidhuk";
    static final String PASSWORD = "pa55-word";

    private final SMTPServer server;
    private final Encryption encryption;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refused = new ConcurrentHashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable RejectException failure;
    private volatile boolean silent;

    /** What it took: from whom, for whom, and what. */
    record Mail(String from, List<String> to, String greeting, String source) {
        MimeMessage read() throws MessagingException {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(source.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private MailPeer(Encryption encryption, SMTPServer.Builder server) {
        this.encryption = encryption;
        this.server = server.bindAddress(InetAddress.getLoopbackAddress())
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new Taking(context.getHelo().orElse("")))
                .build();
        this.server.start();
    }

    /** One that insists on encryption of that kind and, where there is any, on the user's password. */
    static MailPeer start(Encryption encryption) {
        SMTPServer.Builder server = SMTPServer.port(0);
        if (encryption == Encryption.STARTTLS) {
            server.startTlsSocketFactory(ServerKey.context()).requireTLS();
        }
        if (encryption == Encryption.IMPLICIT) {
            server.serverSocketFactory(ServerKey.context());
        }
        if (encryption != Encryption.NONE) {
            server.requireAuth()
                    .authenticationHandlerFactory(
                            new EasyAuthenticationHandlerFactory((user, password, context) -> known(user, password)));
        }
        return new MailPeer(encryption, server);
    }

    private static void known(String user, String password) throws LoginFailedException {
        if (!user.equals(USER) || !password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    int port() {
        return server.getPortAllocated();
    }

    /** As who knows it has configured it. */
    SmtpSettings settings() {
        return new SmtpSettings(
                "127.0.0.1",
                port(),
                encryption == Encryption.NONE ? null : USER,
                encryption == Encryption.NONE ? null : PASSWORD,
                encryption,
                ServerKey.pem(),
                Duration.ofSeconds(1));
    }

    EmailSettings to(String... people) {
        return new EmailSettings(List.of(people), "Відгук <vidhuk@shop.example>", settings());
    }

    List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** How many mails were offered. */
    int attempts() {
        return attempts.get();
    }

    /** From now on it says this to whoever has a mail. */
    void fail(RejectException answer) {
        failure = answer;
    }

    /** From now on it reads mails and says nothing. */
    void beSilent() {
        silent = true;
    }

    /** From now on it says this to whoever has a mail for somebody. */
    void refuse(String to, RejectException answer) {
        refused.put(to, answer);
    }

    /** From now on it takes mails for somebody again. */
    void take(String to) {
        refused.remove(to);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop();
    }

    private final class Taking implements MessageHandler {
        private final String greeting;
        private final List<String> to = new ArrayList<>();
        private String from = "";

        Taking(String greeting) {
            this.greeting = greeting;
        }

        @Override
        public void from(String address) {
            attempts.incrementAndGet();
            from = address;
        }

        @Override
        public void recipient(String address) throws RejectException {
            RejectException answer = refused.get(address);
            if (answer != null) {
                throw answer;
            }
            to.add(address);
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            String source = new String(data.readAllBytes(), StandardCharsets.US_ASCII);
            if (silent) {
                awaitClosing();
            }
            if (failure != null) {
                throw failure;
            }
            mails.add(new Mail(from, List.copyOf(to), greeting, source));
            return "queued as 4F2";
        }

        private void awaitClosing() throws IOException {
            try {
                closing.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void done() {}
    }
}
