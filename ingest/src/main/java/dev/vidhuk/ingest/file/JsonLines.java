package dev.vidhuk.ingest.file;

import dev.vidhuk.ingest.contract.ReviewForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a file of JSON Lines in UTF-8, with or without a byte order mark. */
final class JsonLines {
    /** A longer line is no review; it is not kept in memory. In bytes. */
    private static final int LONGEST_LINE = 1024 * 1024;

    private final ReviewForm reader;
    private final Collected found;
    private int number;

    JsonLines(ReviewForm reader, Collected found) {
        this.reader = reader;
        this.found = found;
    }

    void read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) >= 0) {
            if (next == '\n') {
                add(line.toByteArray());
                line.reset();
            } else if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
        add(line.toByteArray());
    }

    private void add(byte[] bytes) {
        number++;
        try {
            if (bytes.length > LONGEST_LINE) {
                throw new IllegalArgumentException("longer than " + LONGEST_LINE + " bytes");
            }
            String line = text(bytes).strip();
            if (!line.isEmpty()) {
                found.add(number, reader.read(line));
            }
        } catch (CharacterCodingException e) {
            refuse("not in UTF-8", bytes);
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()), bytes);
        }
    }

    private void refuse(String problem, byte[] bytes) {
        found.refuse(number, problem, new String(bytes, 0, Math.min(bytes.length, 10_000), StandardCharsets.UTF_8));
    }

    private String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
