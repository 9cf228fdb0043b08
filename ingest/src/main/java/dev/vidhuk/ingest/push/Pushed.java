package dev.vidhuk.ingest.push;

/**
 * A review that somebody has brought.
 *
 * @param siteId its id, the client's own or one of ours
 * @param json the review in the contract's form, with that id
 */
public record Pushed(String siteId, String json) {}
