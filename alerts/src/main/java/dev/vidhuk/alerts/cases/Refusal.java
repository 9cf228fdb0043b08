package dev.vidhuk.alerts.cases;

/** Why what a person wants to do is not legal now; docs/decisions/0010. */
enum Refusal {
    /** The customer is answered, or the case closed. */
    NOT_WAITING,
    WAITING_ALREADY,
    /** The review has gone from the site; if it comes back, so does its case. */
    WITHDRAWN,
    /** Not after the moment in which the person acted. */
    UNTIL_IS_PAST,
    /** The calendar has no pauses, or no working hour any more. */
    NO_NEXT_WORKING_HOUR,
    NOTE_MISSING,
    VIA_MISSING,
    /** The case has not come to that round yet. */
    UNKNOWN_ROUND,
    CASE_EXISTS
}
