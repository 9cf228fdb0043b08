package dev.vidhuk.ingest.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of an API means.
 *
 * @param why what the API says of it, for people; empty where it says nothing
 * @param retryAfter how long it asks us to wait, or null
 */
public record Verdict(Meaning meaning, String why, @Nullable Duration retryAfter) {

    /** The kinds of answers. */
    public enum Meaning {
        /** It holds what was asked for. */
        FINE,
        /** What was asked for is no more, or never was. */
        GONE,
        /** The token is not, or no longer, valid. */
        EXPIRED,
        /** We have asked too often. */
        THROTTLED,
        /** We are not allowed to see that. */
        REFUSED,
        /** Something is wrong, on our side or on theirs. */
        FAILED
    }

    /** One without a wish to be left alone. */
    public static Verdict of(Meaning meaning, String why) {
        return new Verdict(meaning, why, null);
    }
}
