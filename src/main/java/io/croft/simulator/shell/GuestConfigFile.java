package io.croft.simulator.shell;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * A guest's configuration as a file of the cluster's file system.
 *
 * @param node the node in whose folder it is
 * @param id the guest's number
 */
record GuestConfigFile(Cluster cluster, String node, GuestKind kind, int id) {

    Optional<Guest> guest() {
        return cluster.guests().find(id).filter(guest -> guest.node().equals(node) && guest.kind() == kind);
    }

    byte[] read() throws NoSuchFileException {
        return require().config().text().getBytes(StandardCharsets.UTF_8);
    }

    /** Takes the id; refuses one that exists on any node. */
    void create() throws FileSystemException {
        requireQuorum();
        if (cluster.faults().shells().areConfigurationsBroken()) {
            throw new FileSystemException(toString(), null, "Input/output error");
        }
        if (cluster.guests().create(node, kind, id, GuestConfig.empty()).isEmpty()) {
            throw new FileAlreadyExistsException(toString());
        }
    }

    void write(byte[] content) throws AccessDeniedException, NoSuchFileException {
        requireQuorum();
        GuestConfig config = GuestConfig.parse(new String(content, StandardCharsets.UTF_8));
        require().configure(old -> config);
    }

    /** Writes the configuration, of a new guest if there is none. */
    void put(byte[] content) throws FileSystemException {
        if (guest().isEmpty()) {
            create();
        }
        write(content);
    }

    void remove() throws AccessDeniedException, NoSuchFileException {
        requireQuorum();
        cluster.guests().remove(require());
    }

    /** Moves the configuration to another node's folder, which moves the guest. */
    void moveTo(GuestConfigFile target) throws AccessDeniedException, NoSuchFileException, FileAlreadyExistsException {
        requireQuorum();
        Guest guest = require();
        if (target.id() != id || target.kind() != kind) {
            throw new FileAlreadyExistsException(target.toString());
        }
        cluster.guests().move(guest, target.node());
    }

    private Guest require() throws NoSuchFileException {
        return guest().orElseThrow(() -> new NoSuchFileException(toString()));
    }

    private void requireQuorum() throws AccessDeniedException {
        if (cluster.faults().isQuorumLost()) {
            throw new AccessDeniedException(toString());
        }
    }

    @Override
    public String toString() {
        return "/etc/pve/nodes/" + node + "/" + kind.directory() + "/" + id + ".conf";
    }
}
