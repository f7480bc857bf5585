package io.croft.simulator.shell;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a node: a small tree of its own, the mounted storages, and the directories all nodes share. No path
 * leads out of it.
 */
final class NodeFiles {

    private static final Path ROOT = Path.of("/");
    private static final List<String> FOLDERS = List.of("etc/pve/nodes", "mnt/pve", "root", "tmp", "var/lib");
    private static final List<String> STORAGE_FOLDERS =
            List.of("images", "template/iso", "template/cache", "dump", "snippets");

    private final Cluster cluster;
    private final String node;
    private final Path tree;
    private final Path keys;
    private final GuestConfigFiles configs;
    private final Set<String> mounted = ConcurrentHashMap.newKeySet();

    /**
     * Takes the folder for the node's own tree and the one where all nodes keep {@code authorized_keys}.
     */
    NodeFiles(Cluster cluster, String node, Path tree, Path keys) {
        this.cluster = cluster;
        this.node = node;
        this.tree = tree;
        this.keys = keys;
        this.configs = new GuestConfigFiles(cluster, node, tree);
        for (String folder : FOLDERS) {
            makeFolder(tree.resolve(folder));
        }
        makeFolder(keys);
    }

    /** The real path for a path of the node; files under {@code /etc/pve} are updated first. */
    Path real(String path) {
        Path onNode = configs.canonical(ROOT.resolve(path).normalize());
        Path real = mounts().stream()
                .filter(mount -> mount.holds(onNode))
                .max(Comparator.comparingInt(mount -> mount.point().getNameCount()))
                .orElseThrow()
                .resolve(onNode);
        configs.refresh(onNode, real);
        return real;
    }

    /** The configuration file of a guest at a real path. */
    Optional<GuestConfigFile> configAt(Path real) {
        return configs.at(real);
    }

    /** Moves a real path; a file moved to a configuration becomes a guest, and a guest moves with its configuration. */
    void move(Path from, Path to, Collection<? extends CopyOption> options) throws IOException {
        Optional<GuestConfigFile> oldConfig = configAt(from);
        Optional<GuestConfigFile> newConfig = configAt(to);
        if (oldConfig.isPresent() && newConfig.isPresent()) {
            oldConfig.get().moveTo(newConfig.get());
        } else if (newConfig.isPresent()) {
            newConfig.get().put(Files.readAllBytes(from));
            Files.delete(from);
        } else if (oldConfig.isPresent()) {
            Files.write(to, oldConfig.get().read());
            oldConfig.get().remove();
        } else {
            Files.move(from, to, options.toArray(CopyOption[]::new));
        }
    }

    /** Whether the storage that would hold the path has no room left. */
    boolean isFull(String path) {
        Path onNode = ROOT.resolve(path).normalize();
        return cluster.storages().all().stream()
                .filter(storage -> storage.type().holdsFiles() && onNode.startsWith(storage.path()))
                .anyMatch(storage -> cluster.faults().isFull(storage.id()));
    }

    /** Whether the path is a place where something is mounted and can therefore not be removed. */
    boolean isMountPoint(Path real) {
        return mounts().stream().anyMatch(mount -> mount.real().equals(real));
    }

    /** The text with real paths replaced by those of the node. */
    String asSeenOnNode(String text) {
        String seen = text;
        for (Mount mount : mounts()) {
            String point = mount.point().equals(ROOT) ? "" : mount.point().toString();
            seen = seen.replace(mount.real().toString(), point);
        }
        return seen;
    }

    /** Innermost real folders first, so that texts are replaced by the longest match. */
    private List<Mount> mounts() {
        List<Mount> mounts = new ArrayList<>();
        for (Storage storage : cluster.storages().all()) {
            if (storage.type().holdsFiles()) {
                mounts.add(mount(storage));
            }
        }
        mounts.add(new Mount(Path.of("/root/.ssh"), keys));
        mounts.add(new Mount(Path.of("/etc/pve/priv"), keys));
        mounts.add(new Mount(ROOT, tree));
        return mounts;
    }

    private Mount mount(Storage storage) {
        Path real = cluster.storages().directory(storage, node);
        Path point = Path.of(storage.path());
        if (mounted.add(storage.id())) {
            STORAGE_FOLDERS.forEach(folder -> makeFolder(real.resolve(folder)));
            makeFolder(tree.resolve(ROOT.relativize(point)));
        }
        return new Mount(point, real);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
