package dev.vidhuk.ingest.api;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Private keys as portals hand them out: PKCS #8 in PEM (RFC 7468, 10). */
public final class PrivateKeys {
    private PrivateKeys() {}

    /**
     * The key in a text.
     *
     * @param algorithm {@code RSA} or {@code EC}
     * @throws IllegalArgumentException where it holds none of that algorithm; the message shows nothing of it
     */
    public static PrivateKey pem(String text, String algorithm) {
        String base64 = text.replaceAll("-----[^-]*-----", "").replaceAll("\\s", "");
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            // without its cause, which may show parts of the key
            throw new IllegalArgumentException("holds no private key (" + algorithm + ", PKCS #8 in PEM)");
        }
    }
}
