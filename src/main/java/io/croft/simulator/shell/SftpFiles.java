package io.croft.simulator.shell;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** A node's files over SFTP. */
final class SftpFiles implements SftpFileSystemAccessor {

    private final NodeFiles files;
    private final Latency latency;

    SftpFiles(NodeFiles files, Latency latency) {
        this.files = files;
        this.latency = latency;
    }

    @Override
    public Path resolveLocalFilePath(SftpSubsystemProxy subsystem, Path rootDir, String remotePath) {
        latency.pass();
        return files.real(remotePath);
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle fileHandle,
            Path file,
            String handle,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attrs)
            throws IOException {
        Optional<GuestConfigFile> config = files.configAt(file);
        return config.isPresent()
                ? GuestConfigChannel.open(config.get(), options)
                : SftpFileSystemAccessor.super.openFile(subsystem, fileHandle, file, handle, options, attrs);
    }

    @Override
    public void closeFile(
            SftpSubsystemProxy subsystem,
            FileHandle fileHandle,
            Path file,
            String handle,
            Channel channel,
            Set<? extends OpenOption> options)
            throws IOException {
        channel.close();
    }

    @Override
    public void setFilePermissions(
            SftpSubsystemProxy subsystem, Path file, Set<PosixFilePermission> permissions, LinkOption... options)
            throws IOException {
        if (files.configAt(file).isEmpty()) {
            SftpFileSystemAccessor.super.setFilePermissions(subsystem, file, permissions, options);
        }
    }

    @Override
    public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symLink) throws IOException {
        throw new AccessDeniedException(link.toString());
    }

    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path oldPath, Path newPath, Collection<CopyOption> options)
            throws IOException {
        files.move(oldPath, newPath, options);
    }

    @Override
    public void removeFile(SftpSubsystemProxy subsystem, Path path, boolean isDirectory) throws IOException {
        Optional<GuestConfigFile> config = files.configAt(path);
        if (config.isPresent()) {
            config.get().remove();
        } else if (files.isMountPoint(path)) {
            throw new AccessDeniedException(path.toString());
        } else {
            SftpFileSystemAccessor.super.removeFile(subsystem, path, isDirectory);
        }
    }
}
