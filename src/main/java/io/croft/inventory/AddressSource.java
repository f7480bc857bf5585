package io.croft.inventory;

/** From where a guest's addresses were learnt. */
public enum AddressSource {
    /** From the guest agent inside a virtual machine. */
    AGENT,
    /** From a container's network namespace. */
    CONTAINER
}
