package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.inventory.Inventory;
import io.croft.kernel.Text;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;

/** The state in which the mirror has the guest as PVE has it now. Sends only reads, with the retries of other work. */
record DesiredMirror(GuestRef guest, ClusterListing sight, Inventory inventory) implements DesiredState {

    @Override
    public boolean reached(WorkContext work) {
        if (sight.source(guest).isEmpty()) {
            throw new WorkFailed(FailureKind.GONE, Text.of("dispatch.gone", guest.vmid()));
        }
        inventory.refresh(guest);
        return true;
    }

    @Override
    public Set<Lane> lanes() {
        return Set.of();
    }

    @Override
    public Optional<Upid> attempt(WorkContext work) {
        return Optional.empty();
    }

    @Override
    public Text unable(Text reason) {
        return Unable.to("read", guest, reason);
    }
}
