package dev.vidhuk.events;

/**
 * One sentence or part of a sentence, and what it says.
 *
 * @param start with {@code end}: its place in the text, in UTF-16 code units, the end exclusive
 * @param score -1 (wholly negative) to 1 (wholly positive)
 */
public record Clause(int start, int end, Sentiment sentiment, double score) {}
