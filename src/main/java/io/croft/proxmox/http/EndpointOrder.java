package io.croft.proxmox.http;

import io.croft.proxmox.connection.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The order in which endpoints are tried: the address of the node itself, then the configured order; endpoints that
 * failed recently come last.
 */
final class EndpointOrder {

    private static final Duration AVOIDED = Duration.ofSeconds(30);

    private final List<Endpoint> endpoints;
    private final Map<String, Endpoint> nodeOverrides;
    private final InstantSource clock;
    private final Map<Endpoint, Instant> failures = new ConcurrentHashMap<>();

    EndpointOrder(List<Endpoint> endpoints, Map<String, Endpoint> nodeOverrides, InstantSource clock) {
        this.endpoints = List.copyOf(endpoints);
        this.nodeOverrides = Map.copyOf(nodeOverrides);
        this.clock = clock;
    }

    /** Endpoints for a call about this node, or about none, in the order to try. */
    List<Endpoint> candidates(@Nullable String node) {
        Set<Endpoint> candidates = new LinkedHashSet<>();
        Endpoint own = node == null ? null : nodeOverrides.get(node);
        if (own != null) {
            candidates.add(own);
        }
        candidates.addAll(endpoints);
        List<Endpoint> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparing(this::avoided));
        return sorted;
    }

    void failed(Endpoint endpoint) {
        failures.put(endpoint, clock.instant());
    }

    void worked(Endpoint endpoint) {
        failures.remove(endpoint);
    }

    private boolean avoided(Endpoint endpoint) {
        Instant failure = failures.get(endpoint);
        return failure != null && clock.instant().isBefore(failure.plus(AVOIDED));
    }
}
