package io.croft.inventory;

/** What kind of guest it is. */
public enum GuestKind {
    /** A virtual machine. */
    QEMU,
    /** A container. */
    LXC
}
