package io.croft.inventory;

/** Where the addresses of a guest were read. */
public enum AddressSource {
    /** From the guest agent inside a virtual machine. */
    AGENT,
    /** From a container's network namespace. */
    CONTAINER
}
