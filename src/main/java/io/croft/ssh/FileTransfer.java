package io.croft.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.RenameFlags;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPException;

/**
 * Files of a host over SFTP; thread-safe. Paths are absolute and used unchanged. Every operation throws
 * {@link FileMissing}, {@link FileRefused}, {@link SessionRefused}, {@link ConnectionLost} or {@link CommandTimedOut}
 * when it fails.
 */
public final class FileTransfer {

    private static final int BLOCK = 32 * 1024;
    private static final int BLOCKS_IN_FLIGHT = 16;

    private final RemoteShell shell;
    private final FileCalls calls;

    FileTransfer(RemoteShell shell) {
        this.shell = shell;
        this.calls = new FileCalls(shell);
    }

    /**
     * Creates a file in one step in which only one of several callers can succeed ({@code O_CREAT|O_EXCL}).
     *
     * @param mode permission bits, for example 0640
     * @throws FileExists when the file exists
     */
    public void createExclusive(String path, byte[] content, int mode) {
        calls.run(path, sftp -> {
            try (RemoteFile file = calls.openNew(sftp, path, withMode(mode))) {
                return fillOrRemove(sftp, file, content);
            }
        });
    }

    /**
     * Writes a file or overwrites it in place.
     *
     * @param mode permission bits of a new file; an existing one keeps its own
     */
    public void write(String path, byte[] content, int mode) {
        calls.run(path, sftp -> {
            try (RemoteFile file =
                    sftp.open(path, EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.TRUNC), withMode(mode))) {
                put(file, content);
            }
            return path;
        });
    }

    /**
     * Replaces a file atomically: readers see the old or the new content, never a part.
     *
     * @param mode permission bits, for example 0640
     */
    public void replace(String path, byte[] content, int mode) {
        String draft = path + ".tmp." + UUID.randomUUID().toString().substring(0, 8);
        createExclusive(draft, content, mode);
        calls.run(path, sftp -> {
            try {
                sftp.rename(draft, path, Set.of(RenameFlags.OVERWRITE, RenameFlags.ATOMIC));
            } catch (IOException e) {
                sftp.rm(draft);
                throw e;
            }
            return path;
        });
    }

    /**
     * Reads a whole file.
     *
     * @param limit most bytes to read
     * @throws OutputTooLarge when the file is larger
     */
    public byte[] read(String path, int limit) {
        return calls.run(path, sftp -> {
            try (RemoteFile file = sftp.open(path);
                    InputStream in = file.new ReadAheadRemoteFileInputStream(BLOCKS_IN_FLIGHT)) {
                byte[] content = in.readNBytes(limit);
                if (in.read() >= 0) {
                    throw new OutputTooLarge(path, shell.host(), limit);
                }
                return content;
            }
        });
    }

    /** Whether a file, directory or link of this path exists. */
    public boolean exists(String path) {
        try {
            return calls.run(path, sftp -> sftp.lstat(path)) != null;
        } catch (FileMissing e) {
            return false;
        }
    }

    /** The size of a file in bytes. */
    public long size(String path) {
        return calls.run(path, sftp -> sftp.stat(path).getSize());
    }

    /** Lists a directory by name, without {@code .} and {@code ..}. */
    public List<FileEntry> list(String folder) {
        return calls.run(folder, sftp -> FolderListing.of(sftp.ls(folder)));
    }

    /** Creates a directory and its parents; does nothing when it exists. */
    public void mkdirs(String folder) {
        calls.run(folder, sftp -> {
            try {
                sftp.mkdirs(folder);
            } catch (SFTPException e) {
                // Another process may have created one of the directories at the same time.
                sftp.mkdirs(folder);
            }
            return folder;
        });
    }

    /** Removes a file or link. */
    public void delete(String path) {
        calls.run(path, sftp -> {
            sftp.rm(path);
            return path;
        });
    }

    /** Uploads a local file, replacing an existing one; a new file gets mode 0644. */
    public void upload(Path local, String path, ProgressListener progress) throws IOException {
        try (InputStream in = Files.newInputStream(local)) {
            upload(in, Files.size(local), path, progress);
        }
    }

    /**
     * Uploads a stream, replacing an existing file; a new file gets mode 0644. The stream is not closed.
     *
     * @param total expected bytes, for the listener only; -1 when not known
     */
    public void upload(InputStream in, long total, String path, ProgressListener progress) {
        Set<OpenMode> modes = EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.TRUNC);
        calls.run(path, sftp -> {
            try (RemoteFile file = sftp.open(path, modes, withMode(0644));
                    OutputStream out = file.new RemoteFileOutputStream(0, BLOCKS_IN_FLIGHT)) {
                return copy(in, out, total, progress);
            }
        });
    }

    /** Downloads a file to a local path, replacing an existing file. */
    public void download(String path, Path local, ProgressListener progress) throws IOException {
        try (OutputStream out = Files.newOutputStream(local)) {
            download(path, out, progress);
        }
    }

    /** Downloads a file to a stream, which is not closed. */
    public void download(String path, OutputStream out, ProgressListener progress) {
        calls.run(path, sftp -> {
            try (RemoteFile file = sftp.open(path);
                    InputStream in = file.new ReadAheadRemoteFileInputStream(BLOCKS_IN_FLIGHT)) {
                return copy(in, out, file.length(), progress);
            }
        });
    }

    private static FileAttributes withMode(int mode) {
        return new FileAttributes.Builder().withPermissions(mode).build();
    }

    /** Writes the content; removes the partial file when that fails. */
    private static int fillOrRemove(SFTPClient sftp, RemoteFile file, byte[] content) throws IOException {
        try {
            put(file, content);
            return content.length;
        } catch (IOException e) {
            sftp.rm(file.getPath());
            throw e;
        }
    }

    private static void put(RemoteFile file, byte[] content) throws IOException {
        for (int offset = 0; offset < content.length; offset += BLOCK) {
            file.write(offset, content, offset, Math.min(BLOCK, content.length - offset));
        }
    }

    private static long copy(InputStream in, OutputStream out, long total, ProgressListener progress)
            throws IOException {
        byte[] block = new byte[BLOCK];
        long done = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            out.write(block, 0, read);
            done += read;
            progress.transferred(done, total);
        }
        return done;
    }
}
