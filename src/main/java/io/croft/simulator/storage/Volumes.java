package io.croft.simulator.storage;

import io.croft.simulator.Faults;
import io.croft.simulator.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations on volumes. Changes must run inside {@link StorageLocks}. */
public final class Volumes {

    private static final long LARGEST_FILE = 1L << 44;

    private final Storages storages;
    private final DiskImages images;
    private final VolumeListing listing;
    private final Faults faults;

    public Volumes(Storages storages, DiskImages images, Faults faults) {
        this.storages = storages;
        this.images = images;
        this.listing = new VolumeListing(storages);
        this.faults = faults;
    }

    /** Whether disks are made by {@code qemu-img}, and not by bare headers. */
    public boolean areReal() {
        return images.areReal();
    }

    /** Everything on the storage as the node sees it. */
    public List<Volume> list(Storage storage, String node) {
        return listing.list(storage, node);
    }

    public Optional<Volume> find(VolumeId id, String node) {
        return storages.find(id.storage()).isEmpty() ? Optional.empty() : listing.find(id, node);
    }

    /** The volume; refuses one that does not exist. */
    public Volume require(VolumeId id, String node) {
        storages.require(id.storage());
        return find(id, node).orElseThrow(() -> new Refusal("volume '" + id + "' does not exist"));
    }

    /** The path a node has for the volume, whether it exists or not. */
    public String path(VolumeId id) {
        return storages.pathOnNode(id);
    }

    /** Where the volume's file really is or would be. */
    public Path file(VolumeId id, String node) {
        return storages.file(id, node);
    }

    /** Makes an empty disk; with no name the next free one of the guest is taken. */
    public VolumeId allocate(Storage storage, String node, int vmid, @Nullable String name, String format, long size) {
        VolumeId id = name == null ? nextDisk(storage, node, vmid, "vm", format) : named(storage, vmid, name);
        requireSpace(storage);
        if (size > LARGEST_FILE) {
            throw new Refusal("unable to create image: qemu-img: " + path(id)
                    + ": The image size is too large for file format '" + format + "'");
        }
        Path file = storages.file(id, node);
        if (Files.exists(file)) {
            throw new Refusal("disk image '" + path(id) + "' already exists");
        }
        images.create(file, format, size);
        return id;
    }

    /** Makes a guest's disk that keeps only what differs from the base. */
    public VolumeId link(VolumeId base, String node, int vmid) {
        Storage storage = storages.require(base.storage());
        requireSpace(storage);
        if (!storage.type().holdsFiles()) {
            VolumeId id = nextDisk(storage, node, vmid, "vm", "raw");
            images.copy(storages.file(base, node), storages.file(id, node), "raw");
            return id;
        }
        VolumeId plain = nextDisk(storage, node, vmid, "vm", "qcow2");
        images.overlay(storages.file(base, node), storages.file(plain, node));
        String baseName = base.owner() + "/" + base.file();
        return new VolumeId(storage.id(), baseName + "/" + plain.name());
    }

    /** Copies a disk, with everything below it, to another guest or storage. */
    public VolumeId copy(VolumeId source, String node, Storage target, int vmid, String format) {
        Volume original = require(source, node);
        requireSpace(target);
        VolumeId id = nextDisk(target, node, vmid, "vm", format);
        images.copy(original.file(), storages.file(id, node), format);
        return id;
    }

    /** Copies a disk of one node to a storage of another node and deletes it here. */
    public VolumeId transfer(VolumeId source, String from, Storage target, String to) {
        Volume original = require(source, from);
        requireSpace(target);
        String format = target.type().holdsFiles() ? source.format() : "raw";
        VolumeId id = nextDisk(target, to, source.owner(), source.isBase() ? "base" : "vm", format);
        images.copy(original.file(), storages.file(id, to), format);
        free(source, from);
        return id;
    }

    /** Makes a base of a disk by renaming it. */
    public VolumeId toBase(VolumeId disk, String node) {
        String name =
                disk.name().substring(disk.base().isEmpty() ? 0 : disk.base().length() + 1);
        VolumeId base = new VolumeId(disk.storage(), name.replace("vm-" + disk.owner(), "base-" + disk.owner()));
        images.move(storages.file(disk, node), storages.file(base, node));
        images.protect(storages.file(base, node));
        return base;
    }

    /** Deletes a volume; refuses a base that linked clones build on. */
    public void free(VolumeId id, String node) {
        if (isUsed(id, node)) {
            throw new Refusal("base volume '" + id + "' is still in use by linked cloned");
        }
        Path file = storages.file(id, node);
        if (BackupNotes.isProtected(file)) {
            throw new Refusal("cannot remove protected volume '" + id.name() + "' on '" + id.storage() + "'");
        }
        try {
            Files.deleteIfExists(file);
            BackupNotes.forget(file);
            Path folder = Objects.requireNonNull(file.getParent());
            if (Objects.requireNonNull(folder.getParent()).endsWith("images") && isEmpty(folder)) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            throw new Refusal("unable to remove volume '" + id + "': " + failed.getMessage());
        }
    }

    /** Whether linked clones build on this volume. */
    public boolean isUsed(VolumeId base, String node) {
        String name = base.owner() + "/" + base.file();
        return base.isBase()
                && list(storages.require(base.storage()), node).stream()
                        .anyMatch(volume -> volume.id().base().equals(name));
    }

    public void resize(VolumeId id, String node, long size) {
        Volume volume = require(id, node);
        requireSpace(storages.require(id.storage()));
        images.resize(volume.file(), size);
    }

    public void takeSnapshot(VolumeId id, String node, String name) {
        images.snapshot(require(id, node).file(), "-c", name);
    }

    public void rollBack(VolumeId id, String node, String name) {
        images.snapshot(require(id, node).file(), "-a", name);
    }

    public void dropSnapshot(VolumeId id, String node, String name) {
        images.snapshot(require(id, node).file(), "-d", name);
    }

    /** Bytes in use, never more than the capacity. */
    public long used(Storage storage, String node) {
        if (faults.isFull(storage.id())) {
            return storage.capacity();
        }
        long volumes = list(storage, node).stream().mapToLong(Volume::used).sum();
        return Math.min(storage.capacity(), storage.capacity() / 10 + volumes);
    }

    private void requireSpace(Storage storage) {
        if (faults.isFull(storage.id())) {
            throw new Refusal("unable to create image: No space left on device");
        }
    }

    private VolumeId named(Storage storage, int vmid, String name) {
        return new VolumeId(storage.id(), storage.type().holdsFiles() ? vmid + "/" + name : name);
    }

    private VolumeId nextDisk(Storage storage, String node, int vmid, String prefix, String format) {
        Set<String> taken = listing.disksOf(storage, node, vmid).stream()
                .map(volume -> volume.id().file().replaceAll("^(vm|base)-|\\.\\w+$", ""))
                .collect(Collectors.toSet());
        int number = 0;
        while (taken.contains(vmid + "-disk-" + number)) {
            number++;
        }
        String name = prefix + "-" + vmid + "-disk-" + number;
        return named(storage, vmid, storage.type().holdsFiles() ? name + "." + format : name);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
