package io.croft.proxmox.cluster;

/** What a guest is doing. */
public enum GuestState {
    RUNNING,
    STOPPED,
    /** Its node cannot be reached, or does not say. */
    UNKNOWN;

    /** Reads the {@code status} field of a guest. */
    public static GuestState of(String status) {
        return switch (status) {
            case "running" -> RUNNING;
            case "stopped" -> STOPPED;
            default -> UNKNOWN;
        };
    }
}
