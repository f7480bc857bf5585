package io.croft.database;

import io.croft.kernel.InnerBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The directory {@code croft.data-dir} with mode 0700, locked by this process while it runs. The start fails with
 * {@link DataDirectoryInUse} when another process holds the lock.
 */
@InnerBean("names a directory; knows neither people nor companies")
@Component
public class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    DataDirectory(@Value("${croft.data-dir}") Path configured) {
        this.path = configured.toAbsolutePath().normalize();
        try {
            PrivateDirectory.at(path);
            this.channel =
                    FileChannel.open(path.resolve("croft.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DataDirectoryInUse(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to use the data directory " + path, e);
        }
    }

    /** The absolute path; the directory exists and is writable. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
