package dev.vidhuk.ingest.mail;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.Setting.Form;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.mail.MailSettings.Encryption;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder of complaints in a mailbox. */
public final class MailKind implements SourceKind {
    /** What stands as {@code type}. */
    public static final String NAME = "mail";

    private static final Capabilities BEST = new Capabilities(true, false, false, true, Precision.SECOND, null);

    /** So many mails count as a page, of which a poll reads as many as it may. */
    private static final int PAGE = 100;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "a folder of complaints in a mailbox, by IMAP; the answers in a thread are the replies";
    }

    @Override
    public Capabilities capabilities() {
        return BEST;
    }

    /** The brand's answers lie among what it has sent; where nobody says where that is, they may be there unseen. */
    static Capabilities capabilities(boolean sentIsRead) {
        return new Capabilities(sentIsRead, BEST.edits(), BEST.deletions(), BEST.ids(), BEST.precision(), null);
    }

    @Override
    public Address address() {
        return Address.NONE;
    }

    @Override
    public Channel channel() {
        return Channel.DIRECT;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(MailSettings.HOST, Form.TEXT, "imap.shop.example", "the mail server"),
                Setting.required(MailSettings.USER, Form.TEXT, "help@shop.example", "whose mailbox it is"),
                Setting.required(
                        MailSettings.PASSWORD,
                        Form.SECRET,
                        "${PASSWORD}",
                        "best one for this program alone, an app password; kept secret"),
                Setting.or(MailSettings.INBOX, MailSettings.FOLDER, Form.TEXT, "where customers' mails lie"),
                Setting.optional(
                        MailSettings.SENT,
                        Form.TEXT,
                        "Sent",
                        "where your answers lie; without it no answer is seen, and nobody called for the lack of one"),
                Setting.or("imaps", MailSettings.TLS, Form.TEXT, "imaps, starttls, or none on this machine alone")
                        .checked(tls -> Encryption.of(tls) == null ? "is none of imaps, starttls, none: " + tls : null),
                Setting.optional(
                        MailSettings.PORT, Form.NUMBER, "993", "993 where nothing is said, 143 without imaps"));
    }

    @Override
    public @Nullable String problem(Options options) {
        return MailSettings.of(options).safe() ? null : "tls none would send the password in clear text";
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        MailSettings mail = MailSettings.of(settings.options());
        int most = Math.multiplyExact(settings.maxPages(), PAGE);
        return new MailSource(mail, new Voices(brand, mail.user()), most, means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        return SavedMails.read(content, new Voices(brand, settings.options().text(MailSettings.USER)), fetchedAt);
    }
}
