package io.croft.proxmox.error;

/**
 * What an error text of Proxmox VE means. The same sentences appear as reason phrase of an answer and as exit status of
 * a task.
 */
public sealed interface ProxmoxFault {

    /** Recognizes the text of an answer or of a task; {@link Other} when it is not known. */
    static ProxmoxFault of(String text) {
        return FaultTexts.understand(text);
    }

    /** Another operation holds the lock of the guest. */
    record Locked(String lock) implements ProxmoxFault {}

    /**
     * Proxmox VE did not get one of its own locks in time.
     *
     * @param resource a file, or {@code storage-<name>}
     */
    record LockTimedOut(String resource) implements ProxmoxFault {}

    /** The guest id is taken. */
    record IdTaken(int vmid) implements ProxmoxFault {}

    /** Something other than a guest exists already. */
    record Exists() implements ProxmoxFault {}

    /** The guest is not on the node that was asked: it moved or was deleted. */
    record GuestAbsent(int vmid) implements ProxmoxFault {}

    /** A storage, node, volume, snapshot, user or the like does not exist. */
    record Absent() implements ProxmoxFault {}

    /** The cluster has no quorum. */
    record QuorumLost() implements ProxmoxFault {}

    /** A storage has no space left. */
    record NoSpace() implements ProxmoxFault {}

    /** The digest differs: the configuration was changed by somebody else. */
    record ConfigChanged() implements ProxmoxFault {}

    /** The guest agent is missing, off, or did not answer in time. */
    record AgentSilent() implements ProxmoxFault {}

    /** The guest agent answered with an error of its own. */
    record AgentFailed() implements ProxmoxFault {}

    /** The guest is running already, or has to be stopped first. */
    record GuestRuns() implements ProxmoxFault {}

    /** The guest does not run. */
    record GuestStopped() implements ProxmoxFault {}

    /** The guest did not power down in time. */
    record PowerDownTimedOut() implements ProxmoxFault {}

    /** Linked clones still use a base volume. */
    record BaseInUse() implements ProxmoxFault {}

    /** The storage or guest does not support the operation. */
    record Unsupported() implements ProxmoxFault {}

    /** The guest or volume is marked as protected. */
    record Protected() implements ProxmoxFault {}

    /** A task was stopped by a user or lost its worker. */
    record Interrupted() implements ProxmoxFault {}

    /** A sentence this client does not know. */
    record Other(String text) implements ProxmoxFault {}
}
