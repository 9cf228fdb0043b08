package dev.vidhuk.ingest.file;

import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing.Unreadable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of JSON Lines says: the last line of each id, in the order of the file.
 *
 * @param unreadable the lines that are no review, each with its number
 */
public record FilePage(List<FoundReview> reviews, List<Unreadable> unreadable) {
    /** A longer line is no review; it is not kept in memory. In bytes. */
    private static final int LONGEST_LINE = 1024 * 1024;

    public FilePage {
        reviews = List.copyOf(reviews);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads a file in UTF-8, with or without a byte order mark. */
    public static FilePage read(Path file, String source, Brand brand) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, String.valueOf(file.getFileName()), source, brand);
        }
    }

    /** Reads such a file's bytes; {@code name} is for messages. */
    public static FilePage read(InputStream in, String name, String source, Brand brand) throws IOException {
        Lines lines = new Lines(name, new FileLine(source, brand));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) >= 0) {
            if (next == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
        lines.add(line.toByteArray());
        return new FilePage(List.copyOf(lines.reviews.values()), lines.unreadable);
    }

    private static final class Lines {
        private final String name;
        private final FileLine reader;
        private final Map<String, FoundReview> reviews = new LinkedHashMap<>();
        private final List<Unreadable> unreadable = new ArrayList<>();
        private int number;

        Lines(String name, FileLine reader) {
            this.name = name;
            this.reader = reader;
        }

        void add(byte[] bytes) {
            number++;
            try {
                if (bytes.length > LONGEST_LINE) {
                    throw new IllegalArgumentException("longer than " + LONGEST_LINE + " bytes");
                }
                String line = text(bytes).strip();
                if (!line.isEmpty()) {
                    add(reader.read(line));
                }
            } catch (CharacterCodingException e) {
                refuse("not in UTF-8", bytes);
            } catch (IllegalArgumentException e) {
                refuse(String.valueOf(e.getMessage()), bytes);
            }
        }

        private void add(FoundReview review) {
            String key = review.siteId() == null ? "line " + number : "id " + review.siteId();
            reviews.remove(key);
            reviews.put(key, review);
        }

        private void refuse(String problem, byte[] bytes) {
            String content = new String(bytes, 0, Math.min(bytes.length, 10_000), StandardCharsets.UTF_8);
            unreadable.add(new Unreadable(name + ", line " + number, problem, content));
        }

        private String text(byte[] bytes) throws CharacterCodingException {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }
}
