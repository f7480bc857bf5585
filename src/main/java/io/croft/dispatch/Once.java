package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;

/** A request whose effect cannot be recognized from the guest; reached when PVE has done it once without a failure. */
final class Once implements DesiredState {

    private final DesiredGuest goal;
    private boolean asked;

    Once(DesiredGuest goal) {
        this.goal = goal;
    }

    @Override
    public GuestRef guest() {
        return goal.guest();
    }

    @Override
    public boolean reached(WorkContext work) {
        if (!asked) {
            goal.see();
        }
        return asked;
    }

    @Override
    public void missed() {
        asked = false;
    }

    @Override
    public Set<Lane> lanes() {
        return goal.lanes();
    }

    @Override
    public Optional<Upid> attempt(WorkContext work) {
        Optional<Upid> task = goal.attempt(work);
        asked = true;
        return task;
    }

    @Override
    public Text unable(Text reason) {
        return goal.unable(reason);
    }
}
