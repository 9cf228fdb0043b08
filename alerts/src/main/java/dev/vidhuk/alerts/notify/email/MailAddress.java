package dev.vidhuk.alerts.notify.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads addresses: {@code lead@shop.example} or {@code Vidhuk <vidhuk@shop.example>}. */
public final class MailAddress {
    private MailAddress() {}

    /** What is wrong with an address, or null. Letters beyond ASCII may be in the name only: few servers take them elsewhere. */
    public static @Nullable String problem(String text) {
        try {
            of(text);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    static InternetAddress of(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            require(text.chars().noneMatch(Character::isISOControl), "holds a character that nobody sees");
            require(address.getAddress().contains("@"), "is no mail address; write lead@shop.example");
            require(
                    StandardCharsets.US_ASCII.newEncoder().canEncode(address.getAddress()),
                    "holds letters beyond ASCII");
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("is no mail address; write lead@shop.example", e);
        }
    }

    /** What stands behind the @. */
    static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException(problem);
        }
    }
}
