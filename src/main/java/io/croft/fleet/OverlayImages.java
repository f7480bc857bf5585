package io.croft.fleet;

import io.croft.kernel.Text;
import io.croft.ssh.Command;
import io.croft.ssh.CommandFailed;
import io.croft.ssh.FileEntry;
import io.croft.ssh.FileMissing;
import io.croft.ssh.RemoteShell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The disk images of overlays, made with {@code qemu-img} and a few file commands. The image of an existing machine is
 * replaced by renaming a finished one, so that the machine always has a complete disk.
 *
 * @param shell a shell on the node
 * @param disks the disks of the base that a machine needs files for
 * @param folders image directories by storage, such as {@code /var/lib/vz/images}
 * @param owned throws when another process has taken over the work; called before each command that changes an image
 */
record OverlayImages(RemoteShell shell, List<BaseDisk> disks, Map<String, String> folders, Runnable owned) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPTIONS = "cluster_size=128k,extended_l2=on";

    /** Makes the image directories of many machines with one command. */
    void makeFolders(Collection<Integer> vmids) {
        var paths = vmids.stream().flatMap(this::foldersOf).toList();
        if (!paths.isEmpty()) {
            var arguments = new ArrayList<>(List.of("-p"));
            arguments.addAll(paths);
            run(Command.of("mkdir", arguments));
        }
    }

    /** Makes the images of a machine that is not configured yet. */
    void make(int vmid) {
        disks.forEach(disk -> run(creation(disk, pathOf(disk, vmid))));
    }

    /** Replaces the images of a stopped machine by new ones. */
    void replace(int vmid) {
        for (var disk : disks) {
            var path = pathOf(disk, vmid);
            run(creation(disk, path + ".new"));
            run(Command.of("mv", "-f", path + ".new", path));
        }
    }

    /** Deletes the image directories of a machine with their content. */
    void remove(int vmid) {
        foldersOf(vmid).forEach(folder -> run(Command.of("rm", "-rf", folder)));
    }

    /** The ids with an image directory, also when it is empty. */
    Set<Integer> withFolders() {
        return folders.values().stream()
                .distinct()
                .flatMap(this::names)
                .filter(name -> name.matches("\\d{3,9}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** Whether every image in the directories of a machine was made from this base by an earlier attempt. */
    boolean holdsOnlyOurs(int vmid) {
        var expected = disks.stream().collect(Collectors.toMap(disk -> pathOf(disk, vmid), Function.identity()));
        return foldersOf(vmid)
                .flatMap(folder -> names(folder).map(name -> folder + "/" + name))
                .allMatch(path -> {
                    var disk = expected.get(path);
                    return disk != null && isOurs(disk, path);
                });
    }

    private boolean isOurs(BaseDisk disk, String path) {
        if (disk.kind() == BaseDisk.Kind.COPY) {
            return true;
        }
        var info = shell.run(Command.of("qemu-img", "info", "--output=json", path));
        return info.succeeded() && disk.backing().equals(backing(info.out()));
    }

    /** The backing file in the output of {@code qemu-img info --output=json}, or empty. */
    private static String backing(String info) {
        try {
            return JSON.readTree(info).path("backing-filename").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    /** Sets the mode of copies: PVE makes base images read-only, and a copy must be writable. */
    private Command creation(BaseDisk disk, String path) {
        return disk.kind() == BaseDisk.Kind.COPY
                ? Command.of("cp", "--no-preserve=mode", folder(disk, disk.base()) + "/" + disk.file(), path)
                : Command.of(
                        "qemu-img",
                        "create",
                        "-q",
                        "-f",
                        "qcow2",
                        "-b",
                        disk.backing(),
                        "-F",
                        "qcow2",
                        "-o",
                        OPTIONS,
                        path);
    }

    private Stream<String> names(String folder) {
        try {
            return shell.files().list(folder).stream().map(FileEntry::name);
        } catch (FileMissing none) {
            return Stream.empty();
        }
    }

    private Stream<String> foldersOf(int vmid) {
        return disks.stream().map(disk -> folder(disk, vmid)).distinct();
    }

    private String pathOf(BaseDisk disk, int vmid) {
        return folder(disk, vmid) + "/" + disk.fileFor(vmid);
    }

    private String folder(BaseDisk disk, int vmid) {
        var images = folders.get(disk.storage());
        if (images == null) {
            throw new FleetRefused(Text.of("fleet.overlay.storage", disk.storage()));
        }
        return images + "/" + vmid;
    }

    private void run(Command command) {
        owned.run();
        try {
            shell.run(command).orThrow();
        } catch (CommandFailed failed) {
            var words = String.valueOf(failed.getMessage());
            throw new FleetRefused(
                    words.contains("No space left") ? Text.of("fleet.storageFull", words) : Text.verbatim(words),
                    failed);
        }
    }
}
