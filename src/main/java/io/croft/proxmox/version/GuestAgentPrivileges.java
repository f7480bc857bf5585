package io.croft.proxmox.version;

/**
 * Privileges that calls to the guest agent need. Proxmox VE 9 replaced {@code VM.Monitor}, which allowed everything, by
 * one privilege per purpose.
 */
public final class GuestAgentPrivileges {

    private static final int SPLIT_IN = 9;
    private static final String BEFORE = "VM.Monitor";

    private GuestAgentPrivileges() {}

    /** Privilege to ask for addresses, file systems and the like. */
    public static String toAsk(PveVersion version) {
        return version.major() < SPLIT_IN ? BEFORE : "VM.GuestAgent.Audit";
    }

    /** Privilege to run commands and set passwords. */
    public static String toRunCommands(PveVersion version) {
        return version.major() < SPLIT_IN ? BEFORE : "VM.GuestAgent.Unrestricted";
    }
}
