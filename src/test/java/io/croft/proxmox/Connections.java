package io.croft.proxmox;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.ConnectionSettings;
import io.croft.proxmox.connection.Credentials;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.Timeouts;
import io.croft.proxmox.connection.TlsTrust;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Settings for tests: short time limits and pinned certificates. */
public final class Connections {

    /** A token for tests. */
    public static final Credentials TOKEN = Credentials.ApiToken.of("croft@pve!test", "5c1e0d3a");

    private Connections() {}

    /** Settings for these servers, in this order. */
    public static ConnectionSettings to(Credentials credentials, FakePve... servers) {
        return new ConnectionSettings(
                Arrays.stream(servers).map(FakePve::endpoint).toList(), credentials, pins(servers), Map.of(), quick());
    }

    /** Settings that ask a node at its own address. */
    public static ConnectionSettings withOverride(FakePve server, String node, FakePve own) {
        return new ConnectionSettings(
                List.of(server.endpoint()), TOKEN, pins(server, own), Map.of(node, own.endpoint()), quick());
    }

    /** Settings for addresses of which one may be dead. */
    public static ConnectionSettings to(List<Endpoint> endpoints, FakePve alive) {
        return new ConnectionSettings(endpoints, TOKEN, pins(alive), Map.of(), quick());
    }

    /** Time limits that a test can wait for. */
    public static Timeouts quick() {
        return new Timeouts(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }

    private static TlsTrust pins(FakePve... servers) {
        return TlsTrust.Pinned.everywhere(
                Arrays.stream(servers).map(FakePve::fingerprint).toArray(CertificateFingerprint[]::new));
    }
}
