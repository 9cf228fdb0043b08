package dev.vidhuk.alerts.notify.email;

/**
 * What a server said instead of yes.
 *
 * @param code of RFC 5321, 4.2; {@link #NONE} or less where it said nothing
 */
record Answer(int code, String text) {
    static final int NONE = 0;

    private static final int DONE = 250;

    /** Whether another time it may say something else: it is busy, or broke off before it had done anything. */
    boolean passing() {
        return code < DONE || (code >= 400 && code < 500);
    }
}
