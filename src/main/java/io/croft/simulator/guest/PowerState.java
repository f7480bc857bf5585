package io.croft.simulator.guest;

/**
 * Whether a guest runs.
 *
 * @param running    its process exists
 * @param paused     its processor is halted
 * @param pid        of the process, 0 when stopped
 * @param startedAt  milliseconds since the epoch, 0 when stopped
 * @param bootedAt   milliseconds since the epoch from which the guest agent answers
 */
public record PowerState(boolean running, boolean paused, long pid, long startedAt, long bootedAt) {

    public static final PowerState STOPPED = new PowerState(false, false, 0, 0, 0);

    public static PowerState started(long pid, long startedAt, long bootedAt) {
        return new PowerState(true, false, pid, startedAt, bootedAt);
    }

    public PowerState pause() {
        return new PowerState(running, true, pid, startedAt, bootedAt);
    }

    public PowerState resume() {
        return new PowerState(running, false, pid, startedAt, bootedAt);
    }

    /** {@code running} or {@code stopped}. */
    public String status() {
        return running ? "running" : "stopped";
    }

    /** {@code running}, {@code paused} or {@code stopped}. */
    public String machineStatus() {
        return running && paused ? "paused" : status();
    }
}
