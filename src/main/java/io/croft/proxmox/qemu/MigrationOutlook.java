package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Fields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions of a move to another node ({@code GET /nodes/{node}/qemu/{vmid}/migrate}).
 *
 * @param running whether the machine runs
 * @param localDisks volumes that are not on shared storage
 * @param refusedNodes nodes it cannot move to as it is
 */
public record MigrationOutlook(boolean running, List<String> localDisks, Set<String> refusedNodes) {

    public MigrationOutlook {
        localDisks = List.copyOf(localDisks);
        refusedNodes = Set.copyOf(refusedNodes);
    }

    static MigrationOutlook read(Fields fields) {
        Map<String, Fields> refused = fields.object("not_allowed_nodes").objects();
        return new MigrationOutlook(
                fields.flag("running"),
                Fields.readable(fields.list("local_disks"), disk -> disk.text("volid")),
                refused.keySet());
    }
}
