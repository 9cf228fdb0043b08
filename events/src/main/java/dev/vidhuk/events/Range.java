package dev.vidhuk.events;

/** A part of a text, in UTF-16 code units, the end exclusive. */
public record Range(int start, int end) {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + ".." + end);
        }
    }
}
