package io.croft.dispatch;

import io.croft.proxmox.qemu.QemuApi;
import io.croft.proxmox.qemu.QemuConfig;

/** Looks for snapshots of a machine. */
final class Snapshots {

    private Snapshots() {}

    /** Whether there is a finished snapshot of this name; asks for the list only where the configuration does not tell. */
    static boolean has(SeenGuest seen, String name) {
        QemuConfig config = seen.config();
        String newest = config.option("parent").orElse("");
        if (config.lock().isPresent() || newest.isEmpty()) {
            return false;
        }
        return newest.equals(name) || !lacks(seen.machine(), name);
    }

    static boolean lacks(QemuApi machine, String name) {
        return machine.snapshots().stream()
                .noneMatch(snapshot -> snapshot.name().equals(name));
    }
}
