package dev.vidhuk.events;

/** Why a review needs an answer. */
public enum CaseReason {
    COMPLAINT,
    QUESTION
}
