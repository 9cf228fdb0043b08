package dev.vidhuk.processing.language;

/**
 * Which language a text is in.
 *
 * @param language ISO 639-1, or {@code und}
 * @param confidence 0 to 1; 0 with {@code und}
 * @param mixed whether a good part of it is in another language
 */
public record LanguageGuess(String language, double confidence, boolean mixed) {}
