package io.croft.proxmox.connection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which certificates of a cluster are accepted. */
public sealed interface TlsTrust {

    /** Accepts certificates of the authorities the Java platform trusts, and checks the host name. */
    record SystemTrust() implements TlsTrust {}

    /**
     * Accepts exactly these certificates, regardless of issuer and name.
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

        /** Pins for all endpoints. */
        public static Pinned everywhere(CertificateFingerprint... pins) {
            return new Pinned(Set.of(pins), Map.of());
        }

        /** Pins for the named endpoints only. */
        public static Pinned perEndpoint(Map<Endpoint, Set<CertificateFingerprint>> pins) {
            return new Pinned(Set.of(), pins);
        }

        /** All fingerprints accepted from this endpoint. */
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
