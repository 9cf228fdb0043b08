package dev.vidhuk.launcher.config;

/**
 * Something that is wrong in the configuration.
 *
 * @param path such as {@code sources[0].every}
 * @param line in the file, the first being 1
 * @param text what is wrong and what to do about it
 */
public record Problem(String path, int line, String text) {
    @Override
    public String toString() {
        return "line " + line + ", " + (path.isEmpty() ? "the file" : path) + ": " + text;
    }
}
