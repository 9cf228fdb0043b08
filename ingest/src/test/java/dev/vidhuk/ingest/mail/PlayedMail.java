package dev.vidhuk.ingest.mail;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vidhuk.ingest.PlayedPlace;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A mailbox on a server of its own, with a folder of what the shop has sent. Public for the launcher's tests. */
public final class PlayedMail extends PlayedPlace {
    static final String SHOP = "help@shop.example";
    static final String CUSTOMER = "olena@home.example";
    static final String PASSWORD = "password-of-the-shop";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final Doorway doorway;
    private final MailFolder inbox;
    private final MailFolder sent;

    public PlayedMail() {
        server.start();
        doorway = new Doorway(server.getImap().getPort());
        GreenMailUser user = server.setUser(SHOP, SHOP, PASSWORD);
        var host = server.getManagers().getImapHostManager();
        try {
            inbox = host.getInbox(user);
            sent = host.createMailbox(user, "Sent");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String type() {
        return MailKind.NAME;
    }

    @Override
    public int perPage() {
        return 3;
    }

    @Override
    public String url() {
        return "";
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(doorway.port()),
                "tls",
                "none",
                "user",
                SHOP,
                "password",
                PASSWORD,
                "sent",
                "Sent");
    }

    @Override
    public List<String> accounts() {
        return List.of(SHOP);
    }

    @Override
    public void publish(String id, String text, Instant at) {
        arrives(mail(id, CUSTOMER, at, "", text), at);
    }

    @Override
    public void reply(String id, String text, Instant at) {
        String answer = text + "\n\nOn Sun, 22 Nov 2026 Olena <" + CUSTOMER + "> wrote:\n> ...";
        put(sent, mail(id + ".answer", SHOP, at, "In-Reply-To: <" + id + ">\n", answer), at);
    }

    @Override
    public void edit(String id, String text, Instant at) {
        throw new UnsupportedOperationException("a mail cannot be edited");
    }

    @Override
    public void delete(String id) {
        inbox.deleteAllMessages();
    }

    @Override
    public void throttle(int requests) {
        doorway.turnAway(requests, "* BYE Too many simultaneous connections");
    }

    @Override
    public boolean expire() {
        return false;
    }

    @Override
    public void garble() {
        doorway.turnAway(Integer.MAX_VALUE, "HTTP/1.1 400 Bad Request");
    }

    /** A mail comes in. */
    void arrives(String mail, Instant at) {
        put(inbox, mail.getBytes(StandardCharsets.UTF_8), at);
    }

    /** A mail in another encoding than UTF-8 comes in. */
    void arrives(String mail, Charset charset, Instant at) {
        put(inbox, mail.getBytes(charset), at);
    }

    /** The shop sends a mail. */
    void sends(String mail, Instant at) {
        put(sent, mail.getBytes(StandardCharsets.UTF_8), at);
    }

    /** A mail as a program would write it. */
    static String mail(String id, String from, Instant at, String headers, String text) {
        return "Message-ID: <" + id + ">\nFrom: " + from + "\nTo: " + SHOP + "\nSubject: Order 17\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)) + "\n" + headers
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                + text + "\n";
    }

    private static void put(MailFolder folder, String mail, Instant at) {
        put(folder, mail.getBytes(StandardCharsets.UTF_8), at);
    }

    private static void put(MailFolder folder, byte[] mail, Instant at) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            folder.appendMessage(message, new Flags(), Date.from(at));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        doorway.close();
        server.stop();
        super.close();
    }
}
