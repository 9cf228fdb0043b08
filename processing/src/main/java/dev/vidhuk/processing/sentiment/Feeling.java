package dev.vidhuk.processing.sentiment;

import dev.vidhuk.events.Sentiment;

/**
 * What a text, or text and stars, say.
 *
 * @param score -1 (wholly against) to 1 (wholly in favour)
 * @param confidence 0 (a guess) to 1
 */
public record Feeling(Sentiment sentiment, double score, double confidence) {}
