package io.croft.fleet;

import io.croft.dispatch.GuestMark;
import io.croft.ssh.FileExists;
import io.croft.ssh.FileMissing;
import io.croft.ssh.RemoteShell;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The configuration files of machines in the cluster file system, which all nodes share ({@code
 * /etc/pve/nodes/NODE/qemu-server}).
 *
 * @param shell a shell on any node
 * @param owned throws when another process has taken over the work; called before each write
 */
record NodeConfigurations(RemoteShell shell, Runnable owned) {

    private static final String NODES = "/etc/pve/nodes";
    private static final int LIMIT = 512 * 1024;
    private static final int MODE = 0640;
    private static final Pattern FILE = Pattern.compile("(\\d{3,9})\\.conf");

    /** The ids of all machines configured on a node. */
    Set<Integer> of(String node) {
        return shell.files().list(folder(node)).stream()
                .map(entry -> FILE.matcher(entry.name()))
                .filter(Matcher::matches)
                .map(name -> Integer.valueOf(name.group(1)))
                .collect(Collectors.toSet());
    }

    /** The configuration of a machine; empty when it is not on this node. */
    Optional<String> read(String node, int vmid) {
        try {
            return Optional.of(new String(shell.files().read(path(node, vmid), LIMIT), StandardCharsets.UTF_8));
        } catch (FileMissing none) {
            return Optional.empty();
        }
    }

    /**
     * Writes the configuration, which makes the machine exist. The file system refuses an id in use on any node, so
     * this reserves the id.
     *
     * @throws FileExists when the id is taken; SFTP reports other errors of this file system the same way, so check
     *     {@link #isTaken}
     */
    void create(String node, int vmid, String configuration) {
        owned.run();
        shell.files().createExclusive(path(node, vmid), configuration.getBytes(StandardCharsets.UTF_8), MODE);
    }

    /** Whether any node has a guest with this id. */
    boolean isTaken(int vmid) {
        return shell.files().list(NODES).stream()
                .map(node -> NODES + "/" + node.name())
                .anyMatch(node -> shell.files().exists(node + "/qemu-server/" + vmid + ".conf")
                        || shell.files().exists(node + "/lxc/" + vmid + ".conf"));
    }

    /** Writes a configuration that a killed process left empty. */
    void complete(String node, int vmid, String configuration) {
        owned.run();
        shell.files().write(path(node, vmid), configuration.getBytes(StandardCharsets.UTF_8), MODE);
    }

    /** Deletes a configuration that a killed process left empty. */
    void remove(String node, int vmid) {
        owned.run();
        shell.files().delete(path(node, vmid));
    }

    /** The firewall rules of a machine, or empty when it has none. */
    Optional<byte[]> firewall(int vmid) {
        try {
            return Optional.of(shell.files().read(firewallPath(vmid), LIMIT));
        } catch (FileMissing none) {
            return Optional.empty();
        }
    }

    /** Replaces the firewall rules of a machine. */
    void protect(int vmid, byte[] rules) {
        owned.run();
        shell.files().write(firewallPath(vmid), rules, MODE);
    }

    /**
     * Whether the notes of a configuration contain the mark; PVE percent-encodes colons, control and non-ASCII
     * characters of notes.
     */
    static boolean carries(String configuration, FleetMark mark) {
        var notes = configuration
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> decoded(line.substring(1)))
                .collect(Collectors.joining("\n"));
        return new GuestMark(mark.purpose()).isOn(notes);
    }

    private static String decoded(String line) {
        try {
            return URLDecoder.decode(line.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException written) {
            return line;
        }
    }

    /** The line with the notes, encoded like PVE does. */
    static String notes(FleetMark mark) {
        return "#" + mark.toString().replace(":", "%3A");
    }

    private static String path(String node, int vmid) {
        return folder(node) + "/" + vmid + ".conf";
    }

    private static String firewallPath(int vmid) {
        return "/etc/pve/firewall/" + vmid + ".fw";
    }

    private static String folder(String node) {
        return NODES + "/" + node + "/qemu-server";
    }
}
