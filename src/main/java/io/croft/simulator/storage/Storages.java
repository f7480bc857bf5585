package io.croft.simulator.storage;

import io.croft.simulator.refusal.Refusal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cluster's storages and where each one's files really are. */
public final class Storages {

    private final Map<String, Storage> byId = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Path root;

    /** {@code root} gets one folder for shared storages and one per node. */
    public Storages(Path root) {
        this.root = root;
    }

    /** Adds a storage; false when the id is taken. */
    public boolean add(Storage storage) {
        return byId.putIfAbsent(storage.id(), storage) == null;
    }

    public Optional<Storage> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The storage; refuses an unknown one. */
    public Storage require(String id) {
        return find(id).orElseThrow(() -> new Refusal("storage '" + id + "' does not exist"));
    }

    public Collection<Storage> all() {
        synchronized (byId) {
            return List.copyOf(byId.values());
        }
    }

    /** The real directory that holds the storage's files as seen from the node. */
    public Path directory(Storage storage, String node) {
        return root.resolve(storage.shared() ? "shared" : node).resolve(storage.id());
    }

    /** The path a node has for a volume. */
    String pathOnNode(VolumeId volume) {
        Storage storage = require(volume.storage());
        return storage.type().holdsFiles() ? storage.path() + "/" + volume.path() : "/dev/pve/" + volume.name();
    }

    /** The volume a path on a node leads to, if the path is inside a storage. */
    public Optional<VolumeId> volumeAt(String path) {
        for (Storage storage : all()) {
            if (storage.type().holdsFiles() && path.startsWith(storage.path() + "/")) {
                String below = path.substring(storage.path().length() + 1);
                for (Map.Entry<String, String> content : VolumeId.FOLDERS.entrySet()) {
                    if (below.startsWith(content.getValue() + "/")) {
                        String file = below.substring(content.getValue().length() + 1);
                        return Optional.of(new VolumeId(storage.id(), content.getKey() + "/" + file));
                    }
                }
                if (below.startsWith("images/")) {
                    return Optional.of(new VolumeId(storage.id(), below.substring("images/".length())));
                }
            }
        }
        return Optional.empty();
    }

    Path file(VolumeId volume, String node) {
        return directory(require(volume.storage()), node).resolve(volume.path());
    }
}
