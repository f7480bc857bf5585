package io.croft.proxmox.connection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which certificates of a cluster are believed. */
public sealed interface TlsTrust {

    /** Believes what the authorities of the Java platform vouch for, and checks the host name. */
    record SystemTrust() implements TlsTrust {}

    /**
     * Believes exactly the named certificates, whoever issued them and whatever name they carry.
     *
     * @param everywhere accepted from every endpoint
     * @param perEndpoint accepted from one endpoint only
     */
    record Pinned(Set<CertificateFingerprint> everywhere, Map<Endpoint, Set<CertificateFingerprint>> perEndpoint)
            implements TlsTrust {

        public Pinned {
            everywhere = Set.copyOf(everywhere);
            Map<Endpoint, Set<CertificateFingerprint>> copy = new HashMap<>();
            perEndpoint.forEach((endpoint, pins) -> copy.put(endpoint, Set.copyOf(pins)));
            perEndpoint = Map.copyOf(copy);
            if (everywhere.isEmpty() && perEndpoint.values().stream().allMatch(Set::isEmpty)) {
                throw new IllegalArgumentException("Pinned trust needs at least one fingerprint");
            }
        }

        /** Pins accepted from every endpoint. */
        public static Pinned everywhere(CertificateFingerprint... pins) {
            return new Pinned(Set.of(pins), Map.of());
        }

        /** Pins accepted from the named endpoints only. */
        public static Pinned perEndpoint(Map<Endpoint, Set<CertificateFingerprint>> pins) {
            return new Pinned(Set.of(), pins);
        }

        /** Every fingerprint this endpoint may show. */
        public Set<CertificateFingerprint> acceptedFrom(Endpoint endpoint) {
            Set<CertificateFingerprint> own = perEndpoint.getOrDefault(endpoint, Set.of());
            if (own.isEmpty()) {
                return everywhere;
            }
            Set<CertificateFingerprint> all = new HashSet<>(everywhere);
            all.addAll(own);
            return Set.copyOf(all);
        }
    }
}
