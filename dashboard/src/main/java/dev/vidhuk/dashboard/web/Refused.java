package dev.vidhuk.dashboard.web;

import org.jspecify.annotations.Nullable;

/** A request that is not granted: its message is for whoever asked. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String field;

    Refused(int status, String message) {
        this(status, message, null);
    }

    /** Says which field of the request is wrong. */
    Refused(int status, String message, @Nullable String field) {
        super(message);
        this.status = status;
        this.field = field;
    }

    int status() {
        return status;
    }

    @Nullable
    String field() {
        return field;
    }
}
