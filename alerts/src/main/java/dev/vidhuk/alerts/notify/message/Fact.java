package dev.vidhuk.alerts.notify.message;

/**
 * One thing that a person needs to know.
 *
 * @param name what to call it before a colon, in the receiver's language
 */
public record Fact(Field field, String name, String value) {}
