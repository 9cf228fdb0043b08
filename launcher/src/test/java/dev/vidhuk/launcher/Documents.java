package dev.vidhuk.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the project says of itself: the README, and what is in {@code docs}. */
final class Documents {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z]*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    private Documents() {}

    /** The folder that holds all modules, from wherever the tests are run. */
    static Path root() {
        Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return Stream.iterate(start, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no mvnw in or above " + start));
    }

    /** One document. */
    record Document(Path file, String text) {

        static Document of(String path) {
            return read(root().resolve(path));
        }

        private static Document read(Path file) {
            try {
                return new Document(file, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The fenced blocks in a language, such as {@code yaml}. */
        Stream<String> blocks(String language) {
            return BLOCK.matcher(text)
                    .results()
                    .filter(block -> block.group(1).equals(language))
                    .map(block -> block.group(2));
        }

        /** What stands between backticks within the text. */
        Stream<String> codes() {
            return CODE.matcher(BLOCK.matcher(text).replaceAll("")).results().map(code -> code.group(1));
        }

        /** Where links lead to, without those that leave the project. */
        Stream<String> links() {
            return LINK.matcher(BLOCK.matcher(text).replaceAll(""))
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .filter(link -> !link.contains("://") && !link.startsWith("mailto:"));
        }

        /** The anchors that its headings have on the web. */
        List<String> anchors() {
            return text.lines()
                    .filter(line -> line.matches("#{1,6} .+"))
                    .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(java.util.Locale.ROOT))
                    .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                    .toList();
        }

        @Override
        public String toString() {
            return root().relativize(file).toString();
        }
    }

    /** The source of the test class of that name. */
    static String source(String test) {
        try (Stream<Path> files = Files.find(root(), 12, (file, a) -> file.endsWith(test + ".java"))) {
            return Files.readString(files.findFirst().orElseThrow(() -> new IllegalStateException("no " + test)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them. */
    static List<Document> all() {
        try (Stream<Path> docs = Files.walk(root().resolve("docs"))) {
            return Stream.concat(Stream.of(root().resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Document::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
