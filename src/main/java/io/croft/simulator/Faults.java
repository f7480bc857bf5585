package io.croft.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Switches for faults of a real cluster. A switch stays on until it is switched off or {@link #clear()} is called,
 * except those for the next request or task.
 */
public final class Faults {

    /** Changes the listeners of a node when a fault is switched. */
    public interface Listeners extends ShellFaults.Servers {

        void listen(String node, boolean alive);

        void replaceCertificate(String node);

        void renewAuthority();
    }

    /**
     * A task that will fail.
     *
     * @param percent 0 to 100, how far it gets
     */
    public record TaskFailure(String type, int percent, String text) {}

    private record Cut(String method, Pattern path) {}

    private final Map<String, Duration> latencies = new ConcurrentHashMap<>();
    private final Set<String> deadNodes = ConcurrentHashMap.newKeySet();
    private final Set<String> lockedStorages = ConcurrentHashMap.newKeySet();
    private final Set<String> fullStorages = ConcurrentHashMap.newKeySet();
    private final Set<String> registeredTags = ConcurrentHashMap.newKeySet();
    private final Set<Integer> stubbornGuests = ConcurrentHashMap.newKeySet();
    private final List<TaskFailure> taskFailures = new CopyOnWriteArrayList<>();
    private final List<Cut> cuts = new CopyOnWriteArrayList<>();
    private final AtomicBoolean quorumLost = new AtomicBoolean();
    private final AtomicBoolean notesRefused = new AtomicBoolean();
    private final AtomicLong ticketEpoch = new AtomicLong();
    private final Listeners listeners;
    private final ShellFaults shells;
    private final AgentFaults agents = new AgentFaults();

    public Faults(Listeners listeners) {
        this.listeners = listeners;
        this.shells = new ShellFaults(listeners);
    }

    /** Faults of the SSH servers of nodes. */
    public ShellFaults shells() {
        return shells;
    }

    /** Faults of the agents inside guests. */
    public AgentFaults agents() {
        return agents;
    }

    /** Delays every answer of a node. */
    public void latency(String node, Duration delay) {
        latencies.put(node, delay);
    }

    /** Takes a node down: its port refuses connections, other nodes answer 595 for it, its guests become unknown. */
    public void nodeDead(String node) {
        if (deadNodes.add(node)) {
            listeners.listen(node, false);
        }
    }

    public void nodeAlive(String node) {
        if (deadNodes.remove(node)) {
            listeners.listen(node, true);
        }
    }

    /** Removes quorum: reads work, writes are refused. */
    public void quorumLost(boolean lost) {
        quorumLost.set(lost);
    }

    /** Another holder has the lock of the storage; all others get the lock time-out of PVE. */
    public void storageLocked(String storage) {
        lockedStorages.add(storage);
    }

    public void storageUnlocked(String storage) {
        lockedStorages.remove(storage);
    }

    /** Allocations on the storage fail in their task for lack of space. */
    public void storageFull(String storage) {
        fullStorages.add(storage);
    }

    /** Backups are made without the requested notes, and their tasks warn about it. */
    public void refuseNotes(boolean refused) {
        notesRefused.set(refused);
    }

    /** Registers a tag in the options of the datacenter: only accounts that may change these may set or remove it. */
    public void tagRegistered(String tag) {
        registeredTags.add(tag);
    }

    /** The guest ignores requests to shut down. */
    public void ignoreShutdown(int guest) {
        stubbornGuests.add(guest);
    }

    /** The next task of the type (for instance {@code qmclone}) fails with the text at the given percentage. */
    public void failTaskAt(String type, int percent, String text) {
        taskFailures.add(new TaskFailure(type, percent, text));
    }

    /** Executes the next matching request, and closes the connection instead of answering. */
    public void cutAfterNextRequest(String method, String pathPattern) {
        cuts.add(new Cut(method, Pattern.compile(pathPattern)));
    }

    /**
     * Faults for a next request, task or command that have not occurred yet, in words; {@link #clear()} discards them.
     */
    public List<String> unmet() {
        List<String> unmet = new ArrayList<>(shells.unmet());
        cuts.forEach(cut -> unmet.add("cut after " + cut.method() + " " + cut.path()));
        taskFailures.forEach(failure -> unmet.add("failure of a task " + failure.type()));
        return List.copyOf(unmet);
    }

    /** The node presents another certificate from the next handshake on. */
    public void swapCertificate(String node) {
        listeners.replaceCertificate(node);
    }

    /** Replaces the certificate authority of the cluster; certificates of nodes stay the same. */
    public void renewAuthority() {
        listeners.renewAuthority();
    }

    /** Makes every ticket issued so far invalid. */
    public void expireTickets() {
        ticketEpoch.incrementAndGet();
    }

    /** Switches everything off; swapped certificates and expired tickets stay. */
    public void clear() {
        latencies.clear();
        List.copyOf(deadNodes).forEach(this::nodeAlive);
        lockedStorages.clear();
        fullStorages.clear();
        registeredTags.clear();
        stubbornGuests.clear();
        taskFailures.clear();
        cuts.clear();
        quorumLost.set(false);
        notesRefused.set(false);
        shells.clear();
        agents.silent(false);
    }

    public Duration latencyOf(String node) {
        return latencies.getOrDefault(node, Duration.ZERO);
    }

    public boolean isDead(String node) {
        return deadNodes.contains(node);
    }

    public boolean isQuorumLost() {
        return quorumLost.get();
    }

    public boolean isLocked(String storage) {
        return lockedStorages.contains(storage);
    }

    public boolean isFull(String storage) {
        return fullStorages.contains(storage);
    }

    public boolean refusesNotes() {
        return notesRefused.get();
    }

    public boolean isRegistered(String tag) {
        return registeredTags.contains(tag);
    }

    public boolean ignoresShutdown(int guest) {
        return stubbornGuests.contains(guest);
    }

    /** Increases with every {@link #expireTickets()}. */
    public long ticketEpoch() {
        return ticketEpoch.get();
    }

    /** Removes and returns the failure for a task of this type, if any. */
    public Optional<TaskFailure> takeTaskFailure(String type) {
        return taskFailures.stream()
                .filter(failure -> failure.type().equals(type))
                .findFirst()
                .filter(taskFailures::remove);
    }

    /** Whether the connection of this request is to be closed; true once per switch. */
    public boolean takeCut(String method, String path) {
        for (Iterator<Cut> each = cuts.iterator(); each.hasNext(); ) {
            Cut cut = each.next();
            if (cut.method().equals(method) && cut.path().matcher(path).find() && cuts.remove(cut)) {
                return true;
            }
        }
        return false;
    }
}
