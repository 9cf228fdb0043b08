package dev.vidhuk.events;

/** How the customer argues, so that the answer fits. */
public enum CustomerType {
    UNDECIDED,
    KNOW_IT_ALL,
    RUDE,
    OFFENDED
}
