package dev.vidhuk.ingest.mail;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.mail.Letter.Place;
import jakarta.mail.FetchProfile;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** A folder of a mailbox while it is open. */
final class MailFolder {
    /** A server searches by days, of a zone that it does not tell. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Mailbox mailbox;
    private final String name;
    private final IMAPFolder folder;

    MailFolder(Mailbox mailbox, String name, IMAPFolder folder) {
        this.mailbox = mailbox;
        this.name = name;
        this.folder = folder;
    }

    /** A number that changes when all others do (RFC 9051, 2.3.1.1). */
    long validity() throws SourceException {
        return ask(folder::getUIDValidity);
    }

    /** A number that is higher than that of each mail that is there, and not than that of any that comes. */
    long next() throws SourceException {
        return ask(() -> {
            long next = folder.getUIDNext();
            if (next > 0) {
                return next;
            }
            int count = folder.getMessageCount();
            return count == 0 ? 1 : folder.getUID(folder.getMessage(count)) + 1;
        });
    }

    /** The mails that came at or after an instant and have a lower number than that; the newest {@code most} of them. */
    List<Letter> received(Instant from, long below, int most, boolean sent, Voices voices) throws SourceException {
        return ask(() -> {
            Message[] found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(from.minus(A_DAY))));
            Message[] mails = numbered(found, 0, below);
            int skipped = Math.max(0, mails.length - most);
            return letters(Arrays.copyOfRange(mails, skipped, mails.length), sent, voices);
        });
    }

    /**
     * What has come to a folder.
     *
     * @param next the number of the first mail that was left out, or the one that was asked for as the end
     */
    record Arrived(List<Letter> letters, long next) {}

    /** The mails from that number on up to another, whenever they were sent; the oldest {@code most} of them. */
    Arrived arrived(long from, long end, int most, boolean sent, Voices voices) throws SourceException {
        return ask(() -> {
            // a range holds the last mail even where its number is lower
            Message[] mails = numbered(folder.getMessagesByUID(from, UIDFolder.LASTUID), from, end);
            boolean all = mails.length <= most;
            Message[] first = all ? mails : Arrays.copyOf(mails, most);
            return new Arrived(letters(first, sent, voices), all ? end : number(mails[most]));
        });
    }

    /** In the order of their numbers, which is that of the folder. */
    private Message[] numbered(Message[] mails, long from, long below) throws MessagingException {
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(mails, numbers);
        return Arrays.stream(mails)
                .filter(mail -> number(mail) >= from && number(mail) < below)
                .toArray(Message[]::new);
    }

    /** The mail of that id, and those that name it as one that they answer. */
    List<Letter> around(String id, boolean sent, Voices voices) throws SourceException {
        String quoted = "<" + id + ">";
        SearchTerm term = new OrTerm(new SearchTerm[] {
            new HeaderTerm("Message-ID", quoted),
            new HeaderTerm("References", quoted),
            new HeaderTerm("In-Reply-To", quoted)
        });
        return ask(() -> letters(folder.search(term), sent, voices));
    }

    private List<Letter> letters(Message[] mails, boolean sent, Voices voices) throws MessagingException {
        FetchProfile headers = new FetchProfile();
        headers.add(UIDFolder.FetchProfileItem.UID);
        headers.add(IMAPFolder.FetchProfileItem.HEADERS);
        headers.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(mails, headers);
        List<Letter> letters = new ArrayList<>();
        for (Message mail : mails) {
            letter(mail, sent, voices).ifPresent(letters::add);
        }
        return letters;
    }

    private Optional<Letter> letter(Message mail, boolean sent, Voices voices) throws MessagingException {
        try {
            Place place = new Place(name, folder.getUID(mail));
            Date received = mail.getReceivedDate();
            Instant at = received == null ? Instant.EPOCH : received.toInstant();
            return Optional.of(Envelope.read((MimeMessage) mail, place, sent, voices, at));
        } catch (MessageRemovedException e) {
            return Optional.empty(); // somebody has moved it meanwhile
        }
    }

    private long number(Message mail) {
        try {
            return folder.getUID(mail);
        } catch (MessagingException e) {
            return -1;
        }
    }

    /**
     * What is written in a mail; empty where it is no longer there.
     *
     * @throws SourceException {@code UNREADABLE} where it cannot be read
     */
    Optional<Body> body(long uid) throws SourceException {
        try {
            Message mail = folder.getMessageByUID(uid);
            return mail == null ? Optional.empty() : Optional.of(Body.of(mail));
        } catch (MessageRemovedException e) {
            return Optional.empty();
        } catch (FolderClosedException | StoreClosedException e) {
            throw mailbox.failure(e);
        } catch (MessagingException | IOException e) {
            throw new SourceException(Outcome.UNREADABLE, "cannot be read: " + e.getMessage(), e);
        }
    }

    private <T> T ask(Question<T> question) throws SourceException {
        try {
            return question.ask();
        } catch (MessagingException e) {
            throw mailbox.failure(e);
        }
    }

    private interface Question<T> {
        T ask() throws MessagingException;
    }
}
