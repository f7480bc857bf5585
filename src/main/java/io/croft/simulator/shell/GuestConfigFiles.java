package io.croft.simulator.shell;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configurations of guests as files under {@code /etc/pve}. The state of the cluster is authoritative; the files in
 * the tree of the node are updated before each access.
 */
final class GuestConfigFiles {

    private static final Path PVE = Path.of("/etc/pve");
    private static final Pattern CONFIG = Pattern.compile("etc/pve/nodes/([^/]+)/(qemu-server|lxc)/(\\d+)\\.conf");
    private static final Pattern FOLDER = Pattern.compile("etc/pve/nodes/([^/]+)/(qemu-server|lxc)");

    private final Cluster cluster;
    private final String node;
    private final Path tree;

    GuestConfigFiles(Cluster cluster, String node, Path tree) {
        this.cluster = cluster;
        this.node = node;
        this.tree = tree;
        try {
            for (Node each : cluster.nodes()) {
                for (GuestKind kind : GuestKind.values()) {
                    Files.createDirectories(folder(each.name(), kind));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path with {@code /etc/pve/qemu-server} replaced by the directory of the node, to which it links. */
    Path canonical(Path onNode) {
        for (GuestKind kind : GuestKind.values()) {
            Path own = PVE.resolve(kind.directory());
            if (onNode.startsWith(own)) {
                return PVE.resolve("nodes")
                        .resolve(node)
                        .resolve(kind.directory())
                        .resolve(own.relativize(onNode));
            }
        }
        return onNode;
    }

    Optional<GuestConfigFile> at(Path real) {
        if (!real.startsWith(tree)) {
            return Optional.empty();
        }
        Matcher parts = CONFIG.matcher(tree.relativize(real).toString());
        return parts.matches() && cluster.node(parts.group(1)).isPresent()
                ? Optional.of(new GuestConfigFile(
                        cluster, parts.group(1), kind(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    synchronized void refresh(Path onNode, Path real) {
        if (!onNode.startsWith(PVE) || !real.startsWith(tree)) {
            return;
        }
        try {
            Optional<GuestConfigFile> file = at(real);
            Matcher folder = FOLDER.matcher(tree.relativize(real).toString());
            if (file.isPresent()) {
                refreshFile(file.get(), real);
            } else if (folder.matches() && cluster.node(folder.group(1)).isPresent()) {
                refreshFolder(folder.group(1), kind(folder.group(2)), real);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refreshFile(GuestConfigFile file, Path real) throws IOException {
        Optional<Guest> guest = file.guest();
        if (guest.isEmpty()) {
            Files.deleteIfExists(real);
            return;
        }
        byte[] content = guest.get().config().text().getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(real) || !Arrays.equals(Files.readAllBytes(real), content)) {
            Files.write(real, content);
        }
    }

    private void refreshFolder(String ofNode, GuestKind kind, Path real) throws IOException {
        Set<Path> current = new HashSet<>();
        for (Guest guest : cluster.guests().on(ofNode, kind)) {
            Path shown = real.resolve(guest.id() + ".conf");
            refreshFile(new GuestConfigFile(cluster, ofNode, kind, guest.id()), shown);
            current.add(shown);
        }
        try (Stream<Path> files = Files.list(real)) {
            List<Path> gone = files.filter(each -> at(each).isPresent() && !current.contains(each))
                    .toList();
            for (Path each : gone) {
                Files.deleteIfExists(each);
            }
        }
    }

    private Path folder(String ofNode, GuestKind kind) {
        return tree.resolve("etc/pve/nodes").resolve(ofNode).resolve(kind.directory());
    }

    private static GuestKind kind(String directory) {
        return directory.equals(GuestKind.QEMU.directory()) ? GuestKind.QEMU : GuestKind.LXC;
    }
}
