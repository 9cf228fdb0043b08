package dev.vidhuk.ingest.mail;

import dev.vidhuk.ingest.Brand;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who speaks for the brand in mails: its addresses, whatever their case, and the owner of the mailbox. */
final class Voices {
    private final Brand brand;
    private final Set<String> addresses = new HashSet<>();

    /**
     * The voices of a brand.
     *
     * @param user by which name one logs in: an address at most places
     */
    Voices(Brand brand, @Nullable String user) {
        this.brand = brand;
        brand.accounts().getOrDefault(MailKind.NAME, java.util.List.of()).forEach(this::add);
        if (user != null) {
            add(user);
        }
    }

    private void add(String address) {
        addresses.add(address.toLowerCase(Locale.ROOT));
    }

    /** Whether the brand speaks. */
    boolean speaks(String address, @Nullable String name) {
        return addresses.contains(address.toLowerCase(Locale.ROOT)) || brand.speaks(MailKind.NAME, address, name);
    }
}
