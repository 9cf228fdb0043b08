package dev.vidhuk.alerts.notify.message;

/**
 * A part of what a customer wrote. Parts follow one another without anything between.
 *
 * @param complaint whether it is what the tagger took for a complaint
 */
public record Passage(String text, boolean complaint) {}
