package io.croft.dispatch;

import io.croft.proxmox.lxc.LxcOptions;
import io.croft.proxmox.qemu.QemuOptions;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a guest is made as that is no clone. */
public sealed interface NewGuest {

    /** The options that name its disks, among others. */
    Map<String, String> options();

    /**
     * A virtual machine ({@code POST /nodes/{node}/qemu}).
     *
     * @param configuration all but name, notes and tags; new disks such as {@code scsi0} to {@code shared:32}
     */
    record Machine(QemuOptions configuration) implements NewGuest {

        @Override
        public Map<String, String> options() {
            return configuration.asMap();
        }
    }

    /**
     * A container ({@code POST /nodes/{node}/lxc}).
     *
     * @param template the volume it is made of, such as {@code local:vztmpl/debian-13-standard_13.1-1_amd64.tar.zst}
     * @param configuration all but host name, notes and tags; the root disk as {@code rootfs}
     * @param password root's password, of five characters or more; none when missing
     * @param sshKeys public keys for root in OpenSSH format
     */
    record Container(
            String template,
            LxcOptions configuration,
            @Nullable Secret password,
            List<String> sshKeys) implements NewGuest {

        public Container {
            sshKeys = List.copyOf(sshKeys);
        }

        @Override
        public Map<String, String> options() {
            return configuration.asMap();
        }
    }
}
