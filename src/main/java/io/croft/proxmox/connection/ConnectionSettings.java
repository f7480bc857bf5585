package io.croft.proxmox.connection;

import java.util.List;
import java.util.Map;

/**
 * How to connect to one cluster.
 *
 * @param endpoints API servers of the cluster in order of preference, at least one
 * @param credentials the account
 * @param trust which certificates are accepted
 * @param nodeOverrides addresses used for calls about a node, by node name
 * @param timeouts time limits per kind of call
 */
public record ConnectionSettings(
        List<Endpoint> endpoints,
        Credentials credentials,
        TlsTrust trust,
        Map<String, Endpoint> nodeOverrides,
        Timeouts timeouts) {

    public ConnectionSettings {
        endpoints = List.copyOf(endpoints);
        nodeOverrides = Map.copyOf(nodeOverrides);
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("A cluster needs at least one endpoint");
        }
    }

    /** One endpoint, no overrides, standard time limits. */
    public static ConnectionSettings of(Endpoint endpoint, Credentials credentials, TlsTrust trust) {
        return new ConnectionSettings(List.of(endpoint), credentials, trust, Map.of(), Timeouts.standard());
    }
}
