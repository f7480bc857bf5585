package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The REST side of the whole cluster: a listener and a certificate per node, one table of routes. */
public final class ApiFront implements AutoCloseable {

    private final Map<String, NodeServer> servers = new LinkedHashMap<>();
    private final Map<String, NodeCertificate> certificates;
    private final ClusterAuthority authority;
    private final Exchanges exchanges = new Exchanges();
    private final Cluster cluster;
    private final RootCalls rootCalls;

    /** {@code ports} gives the port a node listens on, 0 for any free one. */
    public ApiFront(
            Cluster cluster,
            Map<String, NodeCertificate> certificates,
            ClusterAuthority authority,
            ToIntFunction<String> ports) {
        this.cluster = cluster;
        this.certificates = certificates;
        this.authority = authority;
        RouteTable routes = AllRoutes.of(cluster, certificates, authority);
        Dispatcher dispatcher = new Dispatcher(cluster, routes);
        this.rootCalls = new RootCalls(cluster, routes);
        Sending sending = new Sending(cluster.clock());
        for (Node node : cluster.nodes()) {
            NodeCertificate certificate = certificates.get(node.name());
            if (certificate == null) {
                throw new IllegalArgumentException("no certificate for node " + node.name());
            }
            node.fingerprint(certificate.fingerprint());
            servers.put(
                    node.name(),
                    new NodeServer(
                            node.name(),
                            node.address(),
                            ports.applyAsInt(node.name()),
                            certificate.tls(),
                            dispatcher,
                            sending,
                            exchanges,
                            cluster.faults()));
        }
    }

    public void start() {
        servers.values().forEach(NodeServer::start);
    }

    /**
     * Calls a route as {@code root@pam} at the shell of a node.
     *
     * @param path without {@code /api2/json}
     * @return the {@code data} of the answer
     */
    public @Nullable Object callAsRoot(String node, String method, String path, Map<String, List<String>> parameters)
            throws InterruptedException {
        return rootCalls.call(node, method, path, parameters);
    }

    /** Ports by node. */
    public Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        servers.forEach((node, server) -> ports.put(node, server.port()));
        return ports;
    }

    /** Stops the listener of a node or starts it again. */
    public void listen(String node, boolean alive) {
        NodeServer server = servers.get(node);
        if (server == null) {
            throw new IllegalArgumentException("no node " + node);
        }
        if (alive) {
            server.start();
        } else {
            server.stop();
        }
    }

    /** Presents a new certificate that is not stored in the cluster. */
    public void replaceCertificate(String node) {
        NodeCertificate certificate = certificates.get(node);
        if (certificate == null) {
            throw new IllegalArgumentException("no node " + node);
        }
        certificate.replace(NodeCertificate.generate(node, authority.identity(), Instant.now(cluster.clock())));
    }

    /** Replaces the certificate authority of the cluster; the certificates of nodes stay the same. */
    public void renewAuthority() {
        authority.renew(Instant.now(cluster.clock()));
    }

    public Exchanges exchanges() {
        return exchanges;
    }

    @Override
    public void close() {
        servers.values().forEach(NodeServer::stop);
    }
}
