package io.croft.simulator.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the volumes of a storage by its files, whoever made them. */
final class VolumeListing {

    private static final Pattern DISK = Pattern.compile("(vm|base)-\\d+-.+");
    private static final long SPARSE = 4096;

    private final Storages storages;

    VolumeListing(Storages storages) {
        this.storages = storages;
    }

    List<Volume> list(Storage storage, String node) {
        Path root = storages.directory(storage, node);
        List<Volume> volumes = new ArrayList<>();
        if (!storage.type().holdsFiles()) {
            entries(root)
                    .forEach(file ->
                            add(volumes, storage, file, file.getFileName().toString()));
            return volumes;
        }
        for (Path folder : entries(root.resolve("images"))) {
            volumes.addAll(disksIn(storage, folder));
        }
        for (Map.Entry<String, String> content : VolumeId.FOLDERS.entrySet()) {
            for (Path file : entries(root.resolve(content.getValue()))) {
                if (BackupNotes.isBeside(file)) {
                    continue;
                }
                add(volumes, storage, file, content.getKey() + "/" + file.getFileName());
            }
        }
        return volumes;
    }

    List<Volume> disksOf(Storage storage, String node, int vmid) {
        Path root = storages.directory(storage, node);
        return storage.type().holdsFiles()
                ? disksIn(storage, root.resolve("images").resolve(Integer.toString(vmid)))
                : list(storage, node).stream()
                        .filter(volume -> volume.id().owner() == vmid)
                        .toList();
    }

    Optional<Volume> find(VolumeId id, String node) {
        Path file = storages.file(id, node);
        return Files.isRegularFile(file) ? Optional.ofNullable(volume(id, file)) : Optional.empty();
    }

    private List<Volume> disksIn(Storage storage, Path folder) {
        List<Volume> volumes = new ArrayList<>();
        for (Path file : entries(folder)) {
            if (DISK.matcher(file.getFileName().toString()).matches()) {
                add(volumes, storage, file, folder.getFileName() + "/" + file.getFileName());
            }
        }
        return volumes;
    }

    private void add(List<Volume> volumes, Storage storage, Path file, String name) {
        @Nullable Volume volume = volume(new VolumeId(storage.id(), name), file);
        if (volume != null) {
            volumes.add(volume);
        }
    }

    /** Describes the file; the id of a qcow2 overlay starts with its base. Null when the file was just deleted. */
    private @Nullable Volume volume(VolumeId plain, Path file) {
        try {
            @Nullable QcowHeader header = QcowHeader.read(file);
            @Nullable String parent = header == null ? null : header.backing();
            VolumeId id = plain;
            if (parent != null && parent.startsWith("../") && plain.base().isEmpty()) {
                id = new VolumeId(plain.storage(), parent.substring(3) + "/" + plain.name());
            }
            long length = Files.size(file);
            boolean rawDisk = header == null && plain.content().equals("images");
            return new Volume(
                    id,
                    header == null ? length : header.size(),
                    rawDisk ? SPARSE : length,
                    parent,
                    Files.getLastModifiedTime(file).toMillis() / 1000,
                    storages.pathOnNode(plain),
                    file);
        } catch (IOException gone) {
            return null;
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException nothing) {
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
