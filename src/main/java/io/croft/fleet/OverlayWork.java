package io.croft.fleet;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.ssh.FileExists;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Makes overlays of one base. Reads the state of the cluster once for all machines; only machines that an earlier
 * attempt or somebody else has touched are read one by one.
 */
final class OverlayWork {

    private final NodeConfigurations configurations;
    private final OverlayImages images;
    private final BaseConfiguration base;
    private final Optional<byte[]> firewall;
    private final Set<Integer> configured;
    private final Set<Integer> touched;
    private final Set<Integer> prepared = ConcurrentHashMap.newKeySet();

    private OverlayWork(
            NodeConfigurations configurations, OverlayImages images, BaseConfiguration base, Set<Integer> configured) {
        this.configurations = configurations;
        this.images = images;
        this.base = base;
        this.firewall = configurations.firewall(base.vmid());
        this.configured = configured;
        this.touched = images.withFolders();
    }

    /** Reads the state of the nodes and makes the image directories of all new machines with one command. */
    static OverlayWork prepare(
            NodeConfigurations configurations,
            OverlayImages images,
            BaseConfiguration base,
            FleetBatch batch,
            Collection<GuestRef> guests) {
        var configured = batch.machines().stream()
                .map(FleetMachine::node)
                .distinct()
                .flatMap(node -> configurations.of(node).stream())
                .collect(Collectors.toSet());
        var work = new OverlayWork(configurations, images, base, configured);
        var fresh = new HashSet<>(guests.stream().map(GuestRef::vmid).toList());
        fresh.removeAll(configured);
        images.makeFolders(fresh);
        work.prepared.addAll(fresh);
        return work;
    }

    /**
     * Makes a machine with this id, or reuses what an earlier attempt made; false when the id belongs to another guest.
     */
    boolean make(int vmid, FleetMachine machine) {
        var ours = makeMachine(vmid, machine);
        if (ours) {
            // PVE copies the rules when it clones, too; without them the network of the machine would be open.
            firewall.ifPresent(rules -> configurations.protect(vmid, rules));
        }
        return ours;
    }

    private boolean makeMachine(int vmid, FleetMachine machine) {
        if (configured.contains(vmid)) {
            return takeUp(vmid, machine);
        }
        if (touched.contains(vmid) && !images.holdsOnlyOurs(vmid)) {
            return false;
        }
        if (prepared.add(vmid)) {
            images.makeFolders(List.of(vmid));
        }
        images.make(vmid);
        try {
            configurations.create(machine.node(), vmid, configuration(vmid, machine));
            return true;
        } catch (FileExists refused) {
            if (takeUp(vmid, machine)) {
                return true;
            }
            if (configurations.isTaken(vmid)) {
                return false;
            }
            throw new FleetRefused(Text.of("fleet.overlay.notWritten", machine.node(), vmid), refused);
        }
    }

    /**
     * A configuration with our mark is a finished machine; an empty one with our images was left by a killed process.
     */
    private boolean takeUp(int vmid, FleetMachine machine) {
        var found = configurations.read(machine.node(), vmid);
        if (found.filter(String::isBlank).isPresent() && images.holdsOnlyOurs(vmid)) {
            images.makeFolders(List.of(vmid));
            images.make(vmid);
            configurations.complete(machine.node(), vmid, configuration(vmid, machine));
            return true;
        }
        return found.filter(text -> NodeConfigurations.carries(text, machine.mark()))
                .isPresent();
    }

    private String configuration(int vmid, FleetMachine machine) {
        return base.forMachine(MachineIdentity.fresh(vmid, machine.name(), machine.mark()));
    }

    /** Reads the base's configuration. */
    static BaseConfiguration base(NodeConfigurations configurations, String node, GuestRef base) {
        return BaseConfiguration.parse(
                base.vmid(),
                configurations.read(node, base.vmid()).orElseThrow(() -> new FleetRefused(Text.of("fleet.noBase"))));
    }
}
