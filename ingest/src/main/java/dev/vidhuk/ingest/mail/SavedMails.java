package dev.vidhuk.ingest.mail;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.mail.Letter.Place;
import dev.vidhuk.ingest.mail.Threads.Conversation;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Mails that somebody has saved: one, as {@code .eml}, or many, one after the other, as a mailbox (RFC 4155). */
final class SavedMails {
    private static final Pattern BEGINNING = Pattern.compile("(?m)^From \\S+ .*\\d{4}\\s*\\r?\\n");
    private static final Pattern HEADER = Pattern.compile("(?i)(?s).*?(?:^|\\n)(?:from|message-id):.*");

    private SavedMails() {}

    /** The reviews that they are. */
    static Listing read(Content content, Voices voices, Instant fetchedAt) throws SourceException {
        List<MimeMessage> mails = mails(content);
        List<Letter> letters = new ArrayList<>();
        for (int number = 0; number < mails.size(); number++) {
            letters.add(letter(mails.get(number), number, voices, fetchedAt));
        }
        MailReader reader =
                new MailReader(letter -> body(mails.get((int) letter.place().uid())));
        for (Conversation conversation : new Threads(letters).conversations()) {
            reader.add(conversation);
        }
        return Listing.saved(fetchedAt, reader.reviews(), reader.unreadable());
    }

    private static List<MimeMessage> mails(Content content) throws SourceException {
        // as bytes, whatever they mean: each part of a mail says so itself
        String text = bytes(content);
        String[] parts = BEGINNING.matcher(text).lookingAt() ? BEGINNING.split(text, -1) : new String[] {text};
        List<MimeMessage> mails = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                mails.add(mail(part));
            }
        }
        return mails;
    }

    private static MimeMessage mail(String text) throws SourceException {
        if (!HEADER.matcher(text.substring(0, Math.min(text.length(), 20_000))).matches()) {
            throw new SourceException(Outcome.UNREADABLE, "is no mail: it says neither From nor Message-ID");
        }
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (MessagingException | IOException e) {
            throw new SourceException(Outcome.UNREADABLE, "is no mail: " + e.getMessage(), e);
        }
    }

    private static Letter letter(MimeMessage mail, int number, Voices voices, Instant fetchedAt)
            throws SourceException {
        try {
            Instant sent =
                    mail.getSentDate() == null ? fetchedAt : mail.getSentDate().toInstant();
            return Envelope.read(mail, new Place("", number), false, voices, sent);
        } catch (MessagingException e) {
            throw new SourceException(Outcome.UNREADABLE, "is no mail: " + e.getMessage(), e);
        }
    }

    private static Optional<Body> body(MimeMessage mail) throws SourceException {
        try {
            return Optional.of(Body.of(mail));
        } catch (MessagingException | IOException e) {
            throw new SourceException(Outcome.UNREADABLE, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static String bytes(Content content) {
        try (InputStream in = content.stream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // from memory: cannot happen
        }
    }
}
