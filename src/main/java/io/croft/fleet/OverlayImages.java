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
 * The disk images of overlays, by argument lists of {@code qemu-img} and a few programs for files. A living
 * machine's image is replaced by moving a finished one into its place, so that the machine never stands without a
 * whole disk.
 *
 * @param disks the base's disks that a machine needs files for
 * @param folders the image folder per storage, such as {@code /var/lib/vz/images}
 * @param owned throws when the work on them is another process's by now; asked before each command that changes one
 */
record OverlayImages(RemoteShell shell, List<BaseDisk> disks, Map<String, String> folders, Runnable owned) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPTIONS = "cluster_size=128k,extended_l2=on";

    /** Makes the image folders of many machines by one command. */
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

    /** Puts fresh images in the place of a stopped machine's. */
    void replace(int vmid) {
        for (var disk : disks) {
            var path = pathOf(disk, vmid);
            run(creation(disk, path + ".new"));
            run(Command.of("mv", "-f", path + ".new", path));
        }
    }

    /** Removes a machine's image folders with all in them. */
    void remove(int vmid) {
        foldersOf(vmid).forEach(folder -> run(Command.of("rm", "-rf", folder)));
    }

    /** The ids that have an image folder, whether anything lies in it or not. */
    Set<Integer> withFolders() {
        return folders.values().stream()
                .distinct()
                .flatMap(this::names)
                .filter(name -> name.matches("\\d{3,9}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** Whether every image in a machine's folders is one that an earlier attempt made from this base. */
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

    /** The backing file that {@code qemu-img info --output=json} tells, or empty. */
    private static String backing(String info) {
        try {
            return JSON.readTree(info).path("backing-filename").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    /** PVE makes base images read-only; a machine's own copy must not be, whatever the storage makes of modes. */
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
