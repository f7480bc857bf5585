package io.croft.ssh;

import io.croft.ssh.FileEntry.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.RemoteResourceInfo;

/** Maps directory listings of the server to entries. */
final class FolderListing {

    private FolderListing() {}

    static List<FileEntry> of(List<RemoteResourceInfo> listed) {
        return listed.stream()
                .map(FolderListing::entry)
                .sorted(Comparator.comparing(FileEntry::name))
                .toList();
    }

    private static FileEntry entry(RemoteResourceInfo listed) {
        FileAttributes attributes = listed.getAttributes();
        Kind kind = switch (attributes.getType()) {
            case REGULAR -> Kind.FILE;
            case DIRECTORY -> Kind.FOLDER;
            case SYMLINK -> Kind.LINK;
            default -> Kind.OTHER;
        };
        return new FileEntry(
                listed.getName(),
                kind,
                attributes.getSize(),
                attributes.getMode().getPermissionsMask(),
                Instant.ofEpochSecond(attributes.getMtime()));
    }
}
