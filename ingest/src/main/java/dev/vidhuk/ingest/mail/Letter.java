package dev.vidhuk.ingest.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail without what is written in it.
 *
 * @param id its {@code Message-ID} without brackets, or a digest where it has none
 * @param ancestors the mails that it answers, the nearest first (RFC 5322, 3.6.4)
 * @param address who wrote it, in lower case
 * @param name the writer's display name, or null
 * @param official whether the brand wrote it
 * @param noise whether nobody wrote it: an automatic answer, a bounce, a mailing to many
 * @param at when it was sent
 * @param place where its content is to be found
 */
record Letter(
        String id,
        List<String> ancestors,
        String address,
        @Nullable String name,
        @Nullable String subject,
        boolean official,
        boolean noise,
        Instant at,
        Place place) {
    Letter {
        ancestors = List.copyOf(ancestors);
    }

    /** Where a mail lies: in a folder, under a number that only grows there. */
    record Place(String folder, long uid) {}
}
