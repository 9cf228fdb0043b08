package dev.vidhuk.launcher.config;

import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.ingest.http.Validators;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last good copy of each calendar from the web, a file each. Its name is a digest of the address, because an address
 * may hold a secret.
 */
record HolidayCopies(Path folder) {

    /**
     * A calendar as it was, with what the site said of it, in one file so that they can never belong to different texts.
     *
     * @param checkedAt when the site last showed it, or said that it has not changed
     */
    record HolidayCopy(
            String text, @Nullable String etag, @Nullable String lastModified, Instant checkedAt) {

        /**
         * Lets only good copies be.
         *
         * @throws IllegalArgumentException where the text has no holidays
         */
        HolidayCopy {
            Objects.requireNonNull(checkedAt);
            HolidayFile.dates(Objects.requireNonNull(text));
        }

        static HolidayCopy of(String text, Validators validators, Instant checkedAt) {
            return new HolidayCopy(text, validators.etag(), validators.lastModified(), checkedAt);
        }

        Validators validators() {
            return new Validators(etag, lastModified);
        }

        Set<LocalDate> dates() {
            return HolidayFile.dates(text);
        }
    }

    /** The copy, or nothing where there is none that can be used. */
    Optional<HolidayCopy> of(URI address) {
        try {
            return Optional.of(Json.read(Files.readString(file(address), StandardCharsets.UTF_8), HolidayCopy.class));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // it is fetched anew
        }
    }

    /** Keeps it in place of the former one, whole or not at all. */
    void keep(URI address, HolidayCopy copy) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "fresh", ".json");
        try {
            Files.writeString(fresh, Json.text(copy), StandardCharsets.UTF_8);
            Files.move(fresh, file(address), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path file(URI address) {
        return folder.resolve(UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8)) + ".json");
    }
}
