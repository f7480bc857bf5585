package io.croft.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** Switches for what goes wrong with the nodes' SSH servers while their API goes on. */
public final class ShellFaults {

    /** What has to be done to a node's SSH server when a fault is switched. */
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

    /** Closes a node's SSH port and every connection to it. */
    public void closed(String node) {
        servers.listenForShells(node, false);
    }

    public void opened(String node) {
        servers.listenForShells(node, true);
    }

    /** Gives a node another host key, and ends the connections that know the old one. */
    public void swapHostKey(String node) {
        servers.replaceHostKey(node);
    }

    /** Lets nobody sign in on any node, and ends the connections there are. */
    public void refused(boolean now) {
        refused.set(now);
        if (now) {
            servers.cutShells();
        }
    }

    /** Lets the cluster's file system fail whenever a configuration is to be made, as one does that has run into an I/O error. */
    public void configurationsBroken(boolean now) {
        configurationsBroken.set(now);
    }

    /**
     * Does the next command that matches, and cuts the connection instead of answering. A command is a program and its arguments,
     * separated by blanks, without what it runs under ({@code env}, {@code timeout}).
     */
    public void cutAfterNextCommand(String pattern) {
        cuts.add(Pattern.compile(pattern));
    }

    /** The cuts that no command has met yet, in words. */
    List<String> unmet() {
        return cuts.stream().map(cut -> "cut after the command " + cut).toList();
    }

    public boolean areConfigurationsBroken() {
        return configurationsBroken.get();
    }

    public boolean isRefused() {
        return refused.get();
    }

    /** Tells whether the connection of this command is to be cut; true once per switch. */
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
