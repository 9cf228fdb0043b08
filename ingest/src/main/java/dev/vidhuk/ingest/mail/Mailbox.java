package dev.vidhuk.ingest.mail;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.mail.MailSettings.Encryption;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mailbox while we are logged in. Nothing in it is changed, no mail is marked as read. */
final class Mailbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 300;

    /** RFC 5530, and what large providers say instead. */
    private static final Pattern TOO_MUCH = Pattern.compile(
            "\\[(?:LIMIT|UNAVAILABLE|INUSE|OVERQUOTA|THROTTLED)]|too many|bandwidth|rate limit|throttled",
            Pattern.CASE_INSENSITIVE);

    private final MailSettings settings;
    private final Store store;

    private Mailbox(MailSettings settings, Store store) {
        this.settings = settings;
        this.store = store;
    }

    /**
     * Logs in.
     *
     * @throws SourceException {@code REFUSED} where the server does not know us, or cannot be trusted
     */
    static Mailbox open(MailSettings settings) throws SourceException {
        Mailbox mailbox = new Mailbox(settings, store(settings));
        try {
            mailbox.store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            return mailbox;
        } catch (MessagingException e) {
            mailbox.close();
            throw mailbox.failure(e);
        }
    }

    private static Store store(MailSettings settings) {
        String protocol = settings.encryption() == Encryption.IMAPS ? "imaps" : "imap";
        try {
            return Session.getInstance(properties(settings, "mail." + protocol + "."))
                    .getStore(protocol);
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("the library brings one", e);
        }
    }

    private static Properties properties(MailSettings settings, String prefix) {
        String patience = Long.toString(PATIENCE.toMillis());
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", patience);
        properties.put(prefix + "timeout", patience);
        properties.put(prefix + "writetimeout", patience);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", Boolean.toString(settings.encryption() == Encryption.STARTTLS));
        properties.put(prefix + "starttls.required", Boolean.toString(settings.encryption() == Encryption.STARTTLS));
        properties.put(prefix + "peek", "true");
        return properties;
    }

    /**
     * Opens a folder to be read.
     *
     * @throws SourceException {@code REFUSED} where there is none of that name
     */
    MailFolder folder(String name) throws SourceException {
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(name);
            folder.open(Folder.READ_ONLY);
            return new MailFolder(this, name, folder);
        } catch (MessagingException e) {
            throw failure(e);
        }
    }

    /** What a failure means; what the server has said stands in it, our password does not. */
    SourceException failure(MessagingException e) {
        if (e instanceof FolderNotFoundException) {
            return new SourceException(Outcome.REFUSED, settings + " has no such folder: " + shown(e), e);
        }
        String said = said(e);
        if (TOO_MUCH.matcher(said).find()) {
            return new SourceException(Outcome.THROTTLED, settings + " says that it is too much: " + shown(e), e);
        }
        if (e instanceof AuthenticationFailedException || caused(e, java.security.cert.CertificateException.class)) {
            return new SourceException(Outcome.REFUSED, settings + " does not let us in: " + shown(e), e);
        }
        Response response = response(e);
        return response != null && !response.isBYE() && !response.isNO() && !response.isBAD()
                ? new SourceException(Outcome.UNREADABLE, settings + " speaks no IMAP: " + shown(e), e)
                : new SourceException(Outcome.FAILED, settings + ": " + shown(e), e);
    }

    private String shown(MessagingException e) {
        String line = said(e).replaceAll("\\s+", " ").replace(settings.password(), "…");
        return line.substring(0, Math.min(LONGEST_ANSWER, line.length()));
    }

    private static String said(MessagingException e) {
        Response response = response(e);
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())
                + (response == null ? "" : " " + response);
    }

    private static @Nullable Response response(MessagingException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .filter(ProtocolException.class::isInstance)
                .map(cause -> ((ProtocolException) cause).getResponse())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean caused(Throwable e, Class<? extends Throwable> type) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException e) {
            LOG.debug("closed with a failure: {}", e.getClass().getSimpleName());
        }
    }
}
