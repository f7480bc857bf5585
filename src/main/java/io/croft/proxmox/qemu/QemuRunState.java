package io.croft.proxmox.qemu;

import java.util.Arrays;
import java.util.Locale;

/** The state of the process of a virtual machine ({@code qmpstatus}). */
public enum QemuRunState {
    STOPPED,
    RUNNING,
    PAUSED,
    SUSPENDED,
    PRELAUNCH,
    SHUTDOWN,
    IO_ERROR,
    OTHER;

    static QemuRunState of(String status) {
        String name = status.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
