package io.croft.proxmox.cluster;

import io.croft.proxmox.error.ParameterRefused;
import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
import io.croft.proxmox.tasks.TaskEntry;
import java.util.List;
import java.util.stream.Stream;

/** The cluster as a whole ({@code /cluster}). */
public final class ClusterApi {

    private final Gateway gateway;

    /** Reached through {@code proxmox.cluster()}. */
    public ClusterApi(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Lists guests, nodes, storages and everything else the account may see ({@code GET /cluster/resources}). */
    public List<ClusterResource> resources() {
        return gateway.ask(Call.to(ClusterRoute.RESOURCES)).list().stream()
                .map(ClusterResource::read)
                .toList();
    }

    /**
     * Lists the guests the account may see ({@code GET /cluster/resources?type=vm}). A malformed entry that has a guest
     * id is returned with an unknown state and no node, so that its guest is not taken for deleted.
     */
    public List<GuestResource> guests() {
        return gateway.ask(Call.to(ClusterRoute.RESOURCES).with(ClusterRoute.TYPE, "vm")).list().stream()
                .map(ClusterResource::read)
                .flatMap(ClusterApi::guest)
                .toList();
    }

    private static Stream<GuestResource> guest(ClusterResource line) {
        return switch (line) {
            case GuestResource guest -> Stream.of(guest);
            case UnreadableResource odd -> odd.vmid().map(vmid -> GuestResource.unknown(odd.id(), vmid)).stream();
            default -> Stream.empty();
        };
    }

    /** Reads quorum and members ({@code GET /cluster/status}). */
    public ClusterStatus status() {
        return ClusterStatus.read(gateway.ask(Call.to(ClusterRoute.STATUS)).list());
    }

    /** A guest id that is free now ({@code GET /cluster/nextid}). It is not reserved: others may take it first. */
    public int nextId() {
        return gateway.ask(Call.to(ClusterRoute.NEXT_ID)).read(Integer::parseInt);
    }

    /** Whether a guest id is free now ({@code GET /cluster/nextid?vmid=}). It is not reserved. */
    public boolean isFree(int vmid) {
        try {
            gateway.ask(Call.to(ClusterRoute.NEXT_ID).with(ClusterRoute.VMID, vmid));
            return true;
        } catch (ParameterRefused e) {
            if (e.fieldErrors().getOrDefault("vmid", "").contains("already exists")) {
                return false;
            }
            throw e;
        }
    }

    /** Lists recent tasks of all nodes, the latest first ({@code GET /cluster/tasks}). */
    public List<TaskEntry> tasks() {
        return Fields.readable(gateway.ask(Call.to(ClusterRoute.TASKS)).list(), TaskEntry::read);
    }
}
