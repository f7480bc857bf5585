package io.croft.fleet;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.cluster.ClusterId;
import io.croft.dispatch.VmIdRange;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fleet as the methods of this room need it, read once by the room that owns it.
 *
 * @param id its id
 * @param company owner of the machines
 * @param owner the person who has the reference machine and the base
 * @param template what the reference machine is cloned from
 * @param node the node of the reference machine and the base
 * @param storage the storage for disks of full clones, or null for that of the template
 * @param label names the fleet in the notes of machines, for people
 * @param ids the range for VM ids
 * @param method how machines are made from the base
 * @param base the template all machines come from; null until it is made
 */
public record Fleet(
        FleetId id,
        TenantId company,
        UserId owner,
        GuestRef template,
        String node,
        @Nullable String storage,
        String label,
        VmIdRange ids,
        CloneMethod method,
        Optional<GuestRef> base) {

    /** The cluster of the whole fleet. */
    public ClusterId cluster() {
        return template.cluster();
    }

    /** The mark of the base. */
    public FleetMark baseMark() {
        return id.mark("base");
    }

    /** The same fleet with the base that was made. */
    public Fleet withBase(GuestRef made) {
        return new Fleet(id, company, owner, template, node, storage, label, ids, method, Optional.of(made));
    }

    /** The base, which must have been made. */
    GuestRef requireBase() {
        return base.orElseThrow(() -> new FleetRefused(Text.of("fleet.noBase")));
    }
}
