package io.croft.cluster.rest;

import io.croft.cluster.CertificateTrust;
import io.croft.cluster.ClusterCredentials;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.NodeAddress;
import io.croft.cluster.SshAccount;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.proxmox.connection.Endpoint;
import io.croft.rest.Fields;
import io.croft.vault.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cluster and how to speak to it. What a change leaves out stays; so do secrets, unless what they are sent to is another one.
 *
 * @param endpoints such as {@code pve1.example.com:8006}, tried in this order
 * @param nodeAddresses by node, such as {@code 203.0.113.10:8007 ssh 2202}, where the announced one cannot be reached
 * @param account {@code user@realm!name} of a token, else {@code user@realm}
 * @param secret of the token or user
 * @param totp the shared secret of the user's second factor, in Base32
 * @param trust PINNED, which is usual, or SYSTEM
 * @param certificates the fingerprints that were looked at
 * @param ssh the account on the nodes; one without a user takes SSH away
 * @param hostKeys the host keys that were looked at
 */
record ClusterRequest(
        @Nullable String name,
        @Nullable String location,
        @Nullable List<@Nullable String> endpoints,
        @Nullable Map<String, @Nullable String> nodeAddresses,
        @Nullable String account,
        @Nullable String secret,
        @Nullable String totp,
        @Nullable String trust,
        @Nullable List<@Nullable CertificatePin> certificates,
        @Nullable Ssh ssh,
        @Nullable List<@Nullable HostKeyPin> hostKeys) {

    private static final int SSH_PORT = 22;
    private static final ConnectionForm NOTHING = new ConnectionForm(
            List.of(),
            Map.of(),
            new ClusterCredentials.Password("", null, null),
            CertificateTrust.PINNED,
            List.of(),
            null,
            List.of());

    /** An account on the nodes; the port is 22 when it is left out. */
    record Ssh(
            @Nullable String user,
            @Nullable Integer port,
            @Nullable String password,
            @Nullable String privateKey) {

        @Override
        public String toString() {
            return "Ssh[***]";
        }
    }

    /** How to speak to a new cluster. */
    ConnectionForm connection(Fields fields) {
        return connection(fields, NOTHING);
    }

    /** How to speak to a cluster that is spoken to in the known way so far. */
    ConnectionForm connection(Fields fields, ConnectionForm known) {
        CertificateTrust by = fields.optional(
                "trust", trust, text -> CertificateTrust.valueOf(text.strip().toUpperCase(Locale.ROOT)));
        return new ConnectionForm(
                all(fields, "endpoints", endpoints, Endpoint::parse, known.endpoints()),
                nodeAddresses == null ? known.nodeAddresses() : addresses(fields, nodeAddresses),
                credentials(known.credentials()),
                Objects.requireNonNullElse(by, known.trust()),
                all(fields, "certificates", certificates, CertificatePin::pinned, known.certificates()),
                account(known.ssh()),
                all(fields, "hostKeys", hostKeys, HostKeyPin::pinned, known.hostKeys()));
    }

    private ClusterCredentials credentials(ClusterCredentials known) {
        String who = account == null ? known.account() : account.strip();
        return who.contains("!")
                ? new ClusterCredentials.ApiToken(who, secret(secret))
                : new ClusterCredentials.Password(who, secret(secret), secret(totp));
    }

    private @Nullable SshAccount account(@Nullable SshAccount known) {
        if (ssh == null) {
            return known;
        }
        String user = Objects.requireNonNullElse(ssh.user(), "").strip();
        return user.isEmpty()
                ? null
                : new SshAccount(
                        user,
                        Objects.requireNonNullElse(ssh.port(), SSH_PORT),
                        secret(ssh.password()),
                        secret(ssh.privateKey()));
    }

    private static @Nullable Secret secret(@Nullable String given) {
        return given == null || given.isBlank() ? null : Secret.of(given.strip());
    }

    private static <S, T> List<T> all(
            Fields fields, String field, @Nullable List<@Nullable S> given, Function<S, T> reader, List<T> known) {
        if (given == null) {
            return known;
        }
        List<T> found = new ArrayList<>();
        for (S one : given) {
            read(fields, field, one, reader).ifPresent(found::add);
        }
        return found;
    }

    private static Map<String, NodeAddress> addresses(Fields fields, Map<String, @Nullable String> given) {
        Map<String, NodeAddress> found = new LinkedHashMap<>();
        given.forEach((node, address) -> read(fields, "nodeAddresses", address, NodeAddress::parse)
                .ifPresent(read -> found.put(node.strip(), read)));
        return found;
    }

    private static <S, T> Optional<T> read(Fields fields, String field, @Nullable S given, Function<S, T> reader) {
        try {
            if (given != null) {
                return Optional.of(reader.apply(given));
            }
            fields.refuse(Problem.at(field, "rest.required"));
        } catch (InvalidValue refused) {
            fields.refuse(new Problem(refused.text(), field));
        } catch (IllegalArgumentException unreadable) {
            fields.refuse(Problem.at(field, "rest.unreadable"));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "ClusterRequest[" + name + "]";
    }
}
