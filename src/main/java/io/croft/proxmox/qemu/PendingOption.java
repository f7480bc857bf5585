package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Fields;
import java.util.Optional;

/**
 * One option of a configuration with its value at the next start ({@code GET /nodes/{node}/qemu/{vmid}/pending}, and
 * {@code …/lxc/…}).
 *
 * @param key name of the option
 * @param value value in effect; empty when not set
 * @param pending value at the next start; empty when it does not change
 * @param removed whether the option is removed at the next start
 */
public record PendingOption(String key, Optional<String> value, Optional<String> pending, boolean removed) {

    /** Reads one line of the list. */
    public static PendingOption read(Fields fields) {
        return new PendingOption(
                fields.text("key"),
                fields.optionalText("value"),
                fields.optionalText("pending"),
                fields.flag("delete"));
    }

    /** Whether the next start changes or removes it. */
    public boolean changes() {
        return removed || pending.isPresent();
    }
}
