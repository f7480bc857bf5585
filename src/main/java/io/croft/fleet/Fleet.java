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
 * What the verbs of this room need to know of a fleet, read once by the room that owns it.
 *
 * @param company owns the machines
 * @param owner the person who has the reference machine and the base
 * @param template what the reference machine is cloned from
 * @param node where the reference machine and the base stand
 * @param storage where the disks of full clones go, or null for the template's own storage
 * @param label tells people in a machine's notes which fleet it is of
 * @param ids where VM ids are leased from
 * @param method how machines come from the base
 * @param base the template all machines come from, once it stands
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

    /** Where the whole fleet stands. */
    public ClusterId cluster() {
        return template.cluster();
    }

    /** The mark of the base. */
    public FleetMark baseMark() {
        return id.mark("base");
    }

    /** The same fleet with a base that stands now. */
    public Fleet withBase(GuestRef made) {
        return new Fleet(id, company, owner, template, node, storage, label, ids, method, Optional.of(made));
    }

    /** The base, which must stand. */
    GuestRef requireBase() {
        return base.orElseThrow(() -> new FleetRefused(Text.of("fleet.noBase")));
    }
}
