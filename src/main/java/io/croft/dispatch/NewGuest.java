package io.croft.dispatch;

import io.croft.proxmox.lxc.LxcOptions;
import io.croft.proxmox.qemu.QemuOptions;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind and configuration of a guest that is no clone. */
public sealed interface NewGuest {

    /** Its options, including its disks. */
    Map<String, String> options();

    /**
     * A virtual machine ({@code POST /nodes/{node}/qemu}).
     *
     * @param configuration options except name, notes and tags; new disks such as {@code scsi0} to {@code shared:32}
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
     * @param template the volume it is made from, such as {@code local:vztmpl/debian-13-standard_13.1-1_amd64.tar.zst}
     * @param configuration options except host name, notes and tags; the root disk as {@code rootfs}
     * @param password password of root, at least five characters; null for none
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
