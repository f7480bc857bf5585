package io.croft.proxmox.lxc;

import org.jspecify.annotations.Nullable;

/**
 * What to create ({@code POST /nodes/{node}/lxc}).
 *
 * @param vmid guest id, 100 to 999999999
 * @param template the volume it is made of, such as {@code local:vztmpl/debian-13-standard_13.1-1_amd64.tar.zst}; a backup when
 *     {@code restore} is set
 * @param restore whether {@code template} is a backup of a container
 * @param options its configuration
 * @param password root's password, five characters or more
 * @param sshKeys public keys for root in OpenSSH format, one a line
 * @param storage where disks of a restored container go
 * @param pool resource pool to put it in
 * @param start true to start it when it is made
 */
public record CreateLxc(
        int vmid,
        String template,
        boolean restore,
        LxcOptions options,
        @Nullable String password,
        @Nullable String sshKeys,
        @Nullable String storage,
        @Nullable String pool,
        boolean start) {

    /** A container in no pool that is not started. */
    public static CreateLxc of(int vmid, String template, LxcOptions options) {
        return new CreateLxc(vmid, template, false, options, null, null, null, null, false);
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "CreateLxc[" + vmid + ", " + template + ", " + options + "]";
    }
}
