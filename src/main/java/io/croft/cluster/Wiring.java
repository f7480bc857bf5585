package io.croft.cluster;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.ConnectionSettings;
import io.croft.proxmox.connection.Credentials;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.SecondFactor;
import io.croft.proxmox.connection.Timeouts;
import io.croft.proxmox.connection.TlsTrust;
import io.croft.ssh.SshCredentials;
import io.croft.vault.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Maps stored or typed values to settings of the clients. */
final class Wiring {

    private static final Timeouts BRIEF = new Timeouts(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(8));

    private Wiring() {}

    static ConnectionSettings settings(ConnectionForm form) {
        return settings(form, Timeouts.standard());
    }

    /** Settings with short time limits, for a person who waits at a form. */
    static ConnectionSettings briefly(ConnectionForm form) {
        return settings(form, BRIEF);
    }

    private static ConnectionSettings settings(ConnectionForm form, Timeouts timeouts) {
        return new ConnectionSettings(
                form.endpoints(),
                credentials(form.credentials()),
                trust(form),
                overrides(form.nodeAddresses(), form.endpoints().getFirst().port()),
                timeouts);
    }

    private static Credentials credentials(ClusterCredentials credentials) {
        String account = credentials.account().strip();
        return switch (credentials) {
            case ClusterCredentials.ApiToken token -> new Credentials.ApiToken(account, reveal(token.secret()));
            case ClusterCredentials.Password password ->
                new Credentials.UserPassword(account, reveal(password.secret()), totp(password.totp()));
        };
    }

    private static @Nullable SecondFactor totp(@Nullable Secret totp) {
        return totp == null || totp.isEmpty() ? null : new SecondFactor.TotpSecret(totp::reveal);
    }

    private static TlsTrust trust(ConnectionForm form) {
        if (form.trust() == CertificateTrust.SYSTEM) {
            return new TlsTrust.SystemTrust();
        }
        Map<Endpoint, Set<CertificateFingerprint>> own = new HashMap<>();
        form.certificates().forEach(pin -> own.put(pin.endpoint(), Set.of(pin.fingerprint())));
        overrides(form.nodeAddresses(), form.endpoints().getFirst().port())
                .values()
                .forEach(node -> own.putIfAbsent(node, all(form.certificates())));
        return TlsTrust.Pinned.perEndpoint(own);
    }

    private static Set<CertificateFingerprint> all(List<PinnedCertificate> pins) {
        return Set.copyOf(pins.stream().map(PinnedCertificate::fingerprint).toList());
    }

    private static Map<String, Endpoint> overrides(Map<String, NodeAddress> addresses, int port) {
        Map<String, Endpoint> overrides = new HashMap<>();
        addresses.forEach((node, address) -> overrides.put(
                node, new Endpoint(address.host(), address.apiPort() == null ? port : address.apiPort())));
        return overrides;
    }

    static SshCredentials ssh(SshAccount account) {
        return new SshCredentials(supplier(account.privateKey()), supplier(account.password()));
    }

    private static @Nullable Supplier<String> supplier(@Nullable Secret secret) {
        return secret == null || secret.isEmpty() ? null : secret::reveal;
    }

    private static Supplier<String> reveal(@Nullable Secret secret) {
        return secret == null ? () -> "" : secret::reveal;
    }
}
