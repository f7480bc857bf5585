package io.croft.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** Switches for faults of the SSH servers of nodes while their API works. */
public final class ShellFaults {

    /** Changes the SSH server of a node when a fault is switched. */
    public interface Servers {

        void listenForShells(String node, boolean alive);

        void replaceHostKey(String node);

        void cutShells();
    }

    private final Servers servers;
    private final AtomicBoolean refused = new AtomicBoolean();
    private final AtomicBoolean configurationsBroken = new AtomicBoolean();
    private final List<Pattern> cuts = new CopyOnWriteArrayList<>();

    ShellFaults(Servers servers) {
        this.servers = servers;
    }

    /** Closes the SSH port of a node and all its connections. */
    public void closed(String node) {
        servers.listenForShells(node, false);
    }

    public void opened(String node) {
        servers.listenForShells(node, true);
    }

    /** Gives a node another host key and closes its connections. */
    public void swapHostKey(String node) {
        servers.replaceHostKey(node);
    }

    /** Refuses all sign-ins on all nodes and closes their connections. */
    public void refused(boolean now) {
        refused.set(now);
        if (now) {
            servers.cutShells();
        }
    }

    /** Makes the cluster file system fail whenever a configuration is created, as after an I/O error. */
    public void configurationsBroken(boolean now) {
        configurationsBroken.set(now);
    }

    /**
     * Executes the next matching command, and closes the connection instead of answering. A command is a program with
     * arguments, separated by blanks, without wrappers ({@code env}, {@code timeout}).
     */
    public void cutAfterNextCommand(String pattern) {
        cuts.add(Pattern.compile(pattern));
    }

    /** The cuts that have not occurred yet, in words. */
    List<String> unmet() {
        return cuts.stream().map(cut -> "cut after the command " + cut).toList();
    }

    public boolean areConfigurationsBroken() {
        return configurationsBroken.get();
    }

    public boolean isRefused() {
        return refused.get();
    }

    /** Whether the connection of this command is to be closed; true once per switch. */
    public boolean takeCut(String command) {
        return cuts.stream()
                .filter(cut -> cut.matcher(command).find())
                .findFirst()
                .filter(cuts::remove)
                .isPresent();
    }

    void clear() {
        refused.set(false);
        configurationsBroken.set(false);
        cuts.clear();
    }
}
