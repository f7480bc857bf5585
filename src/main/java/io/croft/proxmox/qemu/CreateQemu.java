package io.croft.proxmox.qemu;

import org.jspecify.annotations.Nullable;

/**
 * What to create ({@code POST /nodes/{node}/qemu}).
 *
 * @param vmid guest id, 100 to 999999999
 * @param options its configuration
 * @param pool resource pool to put it in
 * @param start true to start it when it is made
 */
public record CreateQemu(
        int vmid, QemuOptions options, @Nullable String pool, boolean start) {

    /** A machine in no pool that is not started. */
    public static CreateQemu of(int vmid, QemuOptions options) {
        return new CreateQemu(vmid, options, null, false);
    }
}
