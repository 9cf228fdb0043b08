package dev.vidhuk.ingest.mail;

import dev.vidhuk.ingest.Digest;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.mail.Letter.Place;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a mail. */
final class Envelope {
    private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");
    /** In UTF-16 code units; a longer id becomes a digest. */
    private static final int LONGEST_ID = 200;

    private static final Set<String> TO_MANY = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Pattern MACHINE =
            Pattern.compile("(?:mailer-daemon|postmaster|no-?reply-?bounces?|bounces?)@.*");
    private static final List<String> MARKS_OF_MANY =
            List.of("List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond");

    /** A mail may wait on its way so long; an older date than that is wrong. */
    private static final Duration LONGEST_WAY = Duration.ofDays(2);
    /** Clocks differ. */
    private static final Duration FAST_CLOCK = Duration.ofHours(1);

    private final MimeMessage mail;

    private Envelope(MimeMessage mail) {
        this.mail = mail;
    }

    /**
     * What the headers say.
     *
     * @param sent whether it lies where the brand keeps what it has sent
     * @param received when the server got it
     * @throws MessagingException where the server does not give them
     */
    static Letter read(MimeMessage mail, Place place, boolean sent, Voices voices, Instant received)
            throws MessagingException {
        return new Envelope(mail).letter(place, sent, voices, received);
    }

    private Letter letter(Place place, boolean sent, Voices voices, Instant received) throws MessagingException {
        InternetAddress writer = writer(sent, voices);
        String address =
                writer == null ? "" : String.valueOf(writer.getAddress()).toLowerCase(Locale.ROOT);
        String name = writer == null
                        || writer.getPersonal() == null
                        || writer.getPersonal().isBlank()
                ? null
                : writer.getPersonal().strip();
        String subject = text("Subject");
        Instant at = at(received);
        return new Letter(
                id(address, subject, at),
                ancestors(),
                address,
                name,
                subject,
                sent || voices.speaks(address, name),
                address.isEmpty() || noise(address),
                at,
                place);
    }

    /** A form on the brand's own site writes in the brand's name, and says by {@code Reply-To} who has filled it in. */
    private @Nullable InternetAddress writer(boolean sent, Voices voices) throws MessagingException {
        InternetAddress from = first("From");
        InternetAddress replyTo = sent ? null : first("Reply-To");
        boolean form = from != null
                && replyTo != null
                && voices.speaks(from.getAddress(), null)
                && !voices.speaks(replyTo.getAddress(), null);
        return form ? replyTo : from;
    }

    private @Nullable InternetAddress first(String header) throws MessagingException {
        String value = header(header);
        if (value == null) {
            return null;
        }
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(value, false);
            return addresses.length == 0 || addresses[0].getAddress() == null ? null : addresses[0];
        } catch (AddressException e) {
            return null;
        }
    }

    private boolean noise(String address) throws MessagingException {
        String submitted = header("Auto-Submitted"); // RFC 3834
        String precedence = header("Precedence");
        String returnPath = header("Return-Path");
        for (String mark : MARKS_OF_MANY) {
            if (header(mark) != null) {
                return true;
            }
        }
        return (submitted != null && !submitted.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                || (precedence != null && TO_MANY.contains(precedence.strip().toLowerCase(Locale.ROOT)))
                || "<>".equals(Objects.requireNonNullElse(returnPath, "").strip())
                || Objects.requireNonNullElse(header("Content-Type"), "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("multipart/report")
                || MACHINE.matcher(address).matches();
    }

    /** The nearest first: {@code References} runs from the oldest on, {@code In-Reply-To} names the nearest. */
    private List<String> ancestors() throws MessagingException {
        List<String> references = ids(header("References"));
        Collections.reverse(references);
        Set<String> nearestFirst = new LinkedHashSet<>(references);
        nearestFirst.addAll(ids(header("In-Reply-To")));
        return List.copyOf(nearestFirst);
    }

    private static List<String> ids(@Nullable String header) {
        List<String> ids = new ArrayList<>();
        ID.matcher(header == null ? "" : header)
                .results()
                .map((MatchResult id) -> id.group(1))
                .forEach(ids::add);
        return ids;
    }

    private String id(String address, @Nullable String subject, Instant at) throws MessagingException {
        List<String> ids = ids(header("Message-ID"));
        if (!ids.isEmpty() && ids.get(0).length() <= LONGEST_ID) {
            return ids.get(0);
        }
        return new Digest().add(ids).add(address).add(subject).add(at).half().substring(0, 20);
    }

    /** When it was sent, unless that cannot be. */
    private Instant at(Instant received) throws MessagingException {
        String date = header("Date");
        try {
            Instant sent =
                    date == null ? received : new MailDateFormat().parse(date).toInstant();
            boolean likely = sent.isAfter(received.minus(LONGEST_WAY)) && sent.isBefore(received.plus(FAST_CLOCK));
            return likely ? sent : received;
        } catch (ParseException e) {
            return received;
        }
    }

    private @Nullable String text(String header) throws MessagingException {
        String value = header(header);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return MimeUtility.decodeText(value).replaceAll("\\s+", " ").strip();
        } catch (UnsupportedEncodingException e) {
            return value.strip();
        }
    }

    private @Nullable String header(String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 ? null : readable(MimeUtility.unfold(values[0]));
    }

    /** Beyond ASCII there is something only where a program has encoded nothing. */
    private static String readable(String header) {
        return header.chars().allMatch(c -> c < 128)
                ? header
                : new Content(header.getBytes(StandardCharsets.ISO_8859_1), null).text();
    }
}
