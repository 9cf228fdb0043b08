package dev.vidhuk.alerts.routing;

/**
 * Where an alert goes.
 *
 * @param receiver who hears of it
 * @param grouping together with which others
 */
public record Route(String receiver, Grouping grouping) {}
