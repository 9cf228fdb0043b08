package dev.vidhuk.events;

/** What a person did to a case. */
public enum ActionKind {
    ACKNOWLEDGE,
    ASSIGN,
    SNOOZE,
    NOTE,
    ANSWERED,
    CLOSE,
    REOPEN,
    OPEN
}
