package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.kernel.MacAddress;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.NotFound;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.nodes.NodeApi;
import io.croft.proxmox.qemu.QemuConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads one guest from its node, where the answer of PVE is current. */
@Component
class GuestRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(GuestRefresh.class);

    private final Clusters clusters;
    private final Mirrors mirrors;
    private final MirrorStore store;
    private final GuestStore guests;
    private final GuestIdentities identities;
    private final Clock clock;

    GuestRefresh(
            Clusters clusters,
            Mirrors mirrors,
            MirrorStore store,
            GuestStore guests,
            GuestIdentities identities,
            Clock clock) {
        this.clusters = clusters;
        this.mirrors = mirrors;
        this.store = store;
        this.guests = guests;
        this.identities = identities;
        this.clock = clock;
    }

    void refresh(GuestRef ref) {
        Proxmox proxmox = clusters.connect(ref.cluster());
        if (!readWhereItWas(proxmox, ref)) {
            readWhereItIs(proxmox, ref);
        }
    }

    /** Asks the node where it was last seen, with one request; returns whether it is there. */
    private boolean readWhereItWas(Proxmox proxmox, GuestRef ref) {
        Optional<GuestLine> known = known(ref);
        if (known.isEmpty() || known.get().kind() == GuestKind.UNKNOWN) {
            return false;
        }
        try {
            Instant now = clock.instant();
            GuestLine line = known.get();
            write(ref, ofThisMoment(proxmox, ref, line, now), now);
            if (line.kind() == GuestKind.QEMU) {
                readConfig(proxmox, ref, line.node());
            }
            return true;
        } catch (GuestMoved | NotFound e) {
            LOG.debug("{} is not where it was", ref, e);
            return false;
        }
    }

    private void readWhereItIs(Proxmox proxmox, GuestRef ref) {
        Optional<GuestResource> listed = proxmox.cluster().guests().stream()
                .filter(guest -> guest.vmid() == ref.vmid())
                .findFirst();
        if (listed.isEmpty()) {
            gone(ref);
            return;
        }
        GuestResource resource = listed.get();
        Instant now = clock.instant();
        GuestLine line = GuestLine.of(resource, known(ref).orElse(null), true, now);
        write(ref, line.kind() == GuestKind.UNKNOWN ? line : asked(proxmox, ref, line, now), now);
        if (line.kind() == GuestKind.QEMU) {
            readConfig(proxmox, ref, resource.node());
        }
    }

    private static GuestLine ofThisMoment(Proxmox proxmox, GuestRef ref, GuestLine line, Instant now) {
        NodeApi node = proxmox.node(line.node());
        return line.kind() == GuestKind.LXC
                ? line.refined(node.lxc(ref.vmid()).status(), now)
                : line.refined(node.qemu(ref.vmid()).status(), now);
    }

    /** PVE lists a guest that was just made without its state; the node knows it, if it answers. */
    private static GuestLine asked(Proxmox proxmox, GuestRef ref, GuestLine listed, Instant now) {
        try {
            return ofThisMoment(proxmox, ref, listed, now);
        } catch (NodeUnreachable e) {
            LOG.debug("The node of {} does not answer", ref, e);
            return listed;
        }
    }

    /** Reads the configuration of a virtual machine; a failure keeps the stored one. */
    void readConfig(Proxmox proxmox, GuestRef ref, String node) {
        try {
            QemuConfig config = proxmox.node(node).qemu(ref.vmid()).config(true);
            identities.take(ref, config(config), GuestIdentity.of(config), clock.instant());
        } catch (ProxmoxException e) {
            LOG.debug("The configuration of {} could not be read", ref, e);
            guests.giveUpConfig(ref, clock.instant());
        }
    }

    private Optional<GuestLine> known(GuestRef ref) {
        return mirrors.with(ref.cluster(), mirror -> mirror.guest(ref.vmid()));
    }

    private void write(GuestRef ref, GuestLine line, Instant now) {
        mirrors.with(ref.cluster(), mirror -> {
            mirror.readAtOnce(ref.vmid(), now);
            if (!mirror.guest(ref.vmid()).equals(Optional.of(line))) {
                apply(ref.cluster(), mirror, Changes.of(ref.vmid(), line), now);
            }
            return true;
        });
    }

    private void gone(GuestRef ref) {
        Instant now = clock.instant();
        mirrors.with(ref.cluster(), mirror -> {
            if (mirror.guest(ref.vmid()).isPresent()) {
                mirror.readAtOnce(ref.vmid(), now);
                apply(ref.cluster(), mirror, Changes.gone(ref.vmid()), now);
            }
            return true;
        });
    }

    private void apply(ClusterId cluster, Mirror mirror, Changes changes, Instant now) {
        store.write(cluster, changes, now);
        mirror.accept(changes, now);
    }

    private static GuestConfig config(QemuConfig config) {
        GuestDrives drives = GuestDrives.of(config);
        String macs = config.networkCards().values().stream()
                .flatMap(card -> NetworkCards.mac(card).stream())
                .map(MacAddress::value)
                .collect(Collectors.joining(" "));
        return new GuestConfig(
                macs,
                config.option("ostype").orElse(null),
                config.option("agent")
                        .map(agent -> agent.startsWith("1") || agent.contains("enabled=1"))
                        .orElse(false),
                config.option("description").orElse(null),
                drives.disks().stream().map(TemplateDisk::written).collect(Collectors.joining(" ")),
                drives.storage(),
                String.join(" ", drives.storages()),
                String.join(" ", drives.mediaStorages()),
                drives.size().bytes());
    }
}
