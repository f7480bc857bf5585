package io.croft.proxmox.cluster;

/** What a guest is doing. */
public enum GuestState {
    RUNNING,
    STOPPED,
    /** Its node is not reachable, or the state is not reported. */
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
