package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.DashboardSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The token, and what is derived from it: a browser keeps only what was derived. */
public final class Keys {
    private static final String FILE = "token";
    private static final int BYTES = 24;

    private final String token;

    Keys(String token) {
        this.token = token;
    }

    /** Those of the settings; without a token there, that of the folder, which is made at the first start. */
    public static Keys of(DashboardSettings settings) throws IOException {
        String token = settings.token();
        return new Keys(token == null ? kept(settings.folder()) : token);
    }

    private static String kept(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            // nobody may read it, not even before it is written
            Files.createFile(file, forUserOnly(folder));
            Files.writeString(file, random());
        }
        String kept = Files.readString(file).strip();
        if (kept.length() < DashboardSettings.SHORTEST_TOKEN) {
            throw new IOException(file + " holds no token; delete it, and another is made");
        }
        return kept;
    }

    private static java.nio.file.attribute.FileAttribute<?>[] forUserOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new java.nio.file.attribute.FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new java.nio.file.attribute.FileAttribute<?>[0];
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String token() {
        return token;
    }

    boolean opens(@Nullable String offered) {
        return same(token, offered);
    }

    /** What a browser keeps in a cookie. */
    String session() {
        return derived("session");
    }

    boolean isSession(@Nullable String offered) {
        return same(session(), offered);
    }

    /** What a page sends along with whatever changes something: no page of another site can know it. */
    String csrf() {
        return derived("csrf");
    }

    boolean isCsrf(@Nullable String offered) {
        return same(csrf(), offered);
    }

    private String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes as long whether they differ at the beginning or the end. */
    private static boolean same(String due, @Nullable String offered) {
        return offered != null
                && MessageDigest.isEqual(
                        due.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }
}
