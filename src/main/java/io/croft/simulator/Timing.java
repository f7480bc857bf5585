package io.croft.simulator;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param task            an ordinary task (create, stop, snapshot, change of configuration)
 * @param clonePerDisk    copying or linking one disk
 * @param start           starting a guest's process
 * @param boot            from the start of the process until the guest agent answers
 * @param shutdown        a guest's orderly shutdown
 * @param lockTimeout     waiting for a storage lock or a configuration lock before giving up
 * @param refusedSignIn   delay before a 401
 * @param agentTimeout    waiting for a guest agent that does not answer
 * @param hostLookup      waiting for the name of an unknown node
 * @param statistics      age at which statistics of the cluster are taken anew
 */
public record Timing(
        Duration task,
        Duration clonePerDisk,
        Duration start,
        Duration boot,
        Duration shutdown,
        Duration lockTimeout,
        Duration refusedSignIn,
        Duration agentTimeout,
        Duration hostLookup,
        Duration statistics) {

    /** As measured on a small real cluster. */
    public static Timing realistic() {
        return new Timing(
                Duration.ofMillis(400),
                Duration.ofMillis(900),
                Duration.ofMillis(1200),
                Duration.ofSeconds(12),
                Duration.ofSeconds(4),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    /** Milliseconds instead of seconds, for tests. */
    public static Timing fast() {
        return new Timing(
                Duration.ofMillis(2),
                Duration.ofMillis(2),
                Duration.ofMillis(2),
                Duration.ofMillis(5),
                Duration.ofMillis(2),
                Duration.ofMillis(250),
                Duration.ofMillis(5),
                Duration.ofMillis(5),
                Duration.ofMillis(5),
                Duration.ZERO);
    }

    public Timing withTask(Duration task) {
        return new Timing(
                task,
                clonePerDisk,
                start,
                boot,
                shutdown,
                lockTimeout,
                refusedSignIn,
                agentTimeout,
                hostLookup,
                statistics);
    }

    public Timing withClonePerDisk(Duration clonePerDisk) {
        return new Timing(
                task,
                clonePerDisk,
                start,
                boot,
                shutdown,
                lockTimeout,
                refusedSignIn,
                agentTimeout,
                hostLookup,
                statistics);
    }

    public Timing withBoot(Duration boot) {
        return new Timing(
                task,
                clonePerDisk,
                start,
                boot,
                shutdown,
                lockTimeout,
                refusedSignIn,
                agentTimeout,
                hostLookup,
                statistics);
    }

    public Timing withShutdown(Duration shutdown) {
        return new Timing(
                task,
                clonePerDisk,
                start,
                boot,
                shutdown,
                lockTimeout,
                refusedSignIn,
                agentTimeout,
                hostLookup,
                statistics);
    }

    public Timing withLockTimeout(Duration lockTimeout) {
        return new Timing(
                task,
                clonePerDisk,
                start,
                boot,
                shutdown,
                lockTimeout,
                refusedSignIn,
                agentTimeout,
                hostLookup,
                statistics);
    }

    public Timing withRefusedSignIn(Duration refusedSignIn) {
        return new Timing(
                task,
                clonePerDisk,
                start,
                boot,
                shutdown,
                lockTimeout,
                refusedSignIn,
                agentTimeout,
                hostLookup,
                statistics);
    }

    public Timing withStatistics(Duration statistics) {
        return new Timing(
                task,
                clonePerDisk,
                start,
                boot,
                shutdown,
                lockTimeout,
                refusedSignIn,
                agentTimeout,
                hostLookup,
                statistics);
    }
}
