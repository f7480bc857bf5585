package io.croft.simulator.shell;

import io.croft.simulator.Endpoint;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The SSH servers of all nodes. */
public final class ShellServers implements AutoCloseable {

    private final Map<String, NodeServer> servers = new LinkedHashMap<>();
    private final Path authorizedKeys;

    /**
     * Makes a server per node.
     *
     * @param directory contains host keys, authorized keys and files of nodes; survives restarts
     * @param ports the port of a node, 0 for any free one
     * @param login a real shell that parses command lines, or null
     * @param home the start files of that shell, or null without one
     */
    public ShellServers(
            Cluster cluster,
            ApiCalls api,
            Path directory,
            ToIntFunction<String> ports,
            @Nullable Path login,
            @Nullable Path home) {
        LoginShell shellOfAccounts = login == null || home == null ? null : new LoginShell(login, home);
        Path keys = directory.resolve("keys");
        authorizedKeys = keys.resolve("authorized_keys");
        for (Node node : cluster.nodes()) {
            String name = node.name();
            NodeFiles files =
                    new NodeFiles(cluster, name, directory.resolve("nodes").resolve(name), keys);
            NodeShell shell = new NodeShell(cluster, node, files, api, shellOfAccounts);
            int port = ports.applyAsInt(name);
            servers.put(name, new NodeServer(cluster, name, node.address(), shell, files, directory, port));
        }
    }

    /** Opens the ports. */
    public void start() {
        servers.values().forEach(NodeServer::start);
    }

    /** Where the nodes listen, with their host keys' fingerprints. */
    public List<Endpoint> endpoints() {
        return servers.values().stream().map(NodeServer::endpoint).toList();
    }

    /** Stops the server of a node with its connections, or starts it again on the same port. */
    public void listen(String node, boolean alive) {
        NodeServer server = require(node);
        if (alive) {
            server.start();
        } else {
            server.stop();
        }
    }

    /** Gives a node another host key and ends its connections. */
    public void replaceHostKey(String node) {
        require(node).replaceHostKey();
    }

    /** Closes all connections; the servers keep running. */
    public void cut() {
        servers.values().forEach(NodeServer::cut);
    }

    private NodeServer require(String node) {
        NodeServer server = servers.get(node);
        if (server == null) {
            throw new IllegalArgumentException("no node " + node);
        }
        return server;
    }

    /** Lets root sign in to all nodes with the key; the line is as in {@code authorized_keys}. */
    public void authorize(String publicKeyLine) {
        String line = publicKeyLine.strip();
        try {
            List<String> known = Files.exists(authorizedKeys) ? Files.readAllLines(authorizedKeys) : List.of();
            if (!known.contains(line)) {
                Files.writeString(authorizedKeys, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        servers.values().forEach(NodeServer::stop);
    }
}
