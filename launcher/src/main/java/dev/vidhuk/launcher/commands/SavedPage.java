package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Trial;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file with what a place has shown or answered; all that is said of it names the file. */
record SavedPage(Path file) {

    /**
     * What a source reads in it.
     *
     * @param from where it was saved from
     * @throws SourceException where it is empty or cannot be understood
     * @throws IOException where there is no such file, or it cannot be read
     */
    Listing read(Trial trial, URI from) throws SourceException, IOException {
        byte[] bytes = bytes();
        if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
            throw new SourceException(Outcome.UNREADABLE, file + " is empty");
        }
        try {
            return trial.read(bytes, from);
        } catch (SourceException e) {
            throw new SourceException(e.outcome(), named(String.valueOf(e.getMessage()), file), e);
        }
    }

    private byte[] bytes() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A message that names the file; as it is where there is none. */
    static String named(String message, @Nullable Path file) {
        return file == null || message.contains(file.toUri().toString()) ? message : file + ": " + message;
    }
}
