package io.croft.proxmox.cluster;

/** Kinds of guests. */
public enum GuestKind {
    /** Virtual machine. */
    QEMU,
    /** Container. */
    LXC
}
