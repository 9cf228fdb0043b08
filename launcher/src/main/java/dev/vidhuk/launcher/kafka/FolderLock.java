package dev.vidhuk.launcher.kafka;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data folder for one broker. Kafka's own lock is taken only after a second broker has already written into the
 * first one's metadata log, and ruined it.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    /**
     * Takes the folder.
     *
     * @throws IOException where another broker, of this or another process, has it
     */
    static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("vidhuk.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IOException("the data folder " + folder + " is in use by another broker");
        }
        return new FolderLock(channel);
    }

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
