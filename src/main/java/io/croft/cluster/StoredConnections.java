package io.croft.cluster;

import io.croft.vault.Sealed;
import io.croft.vault.Secret;
import io.croft.vault.SecretPlace;
import io.croft.vault.Vault;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads stored clusters as connection forms with opened secrets, for use inside this room only. */
@Component
@Transactional(readOnly = true)
class StoredConnections {

    private final ClusterRepository clusters;
    private final ClusterHealthRepository healths;
    private final Vault vault;

    StoredConnections(ClusterRepository clusters, ClusterHealthRepository healths, Vault vault) {
        this.clusters = clusters;
        this.healths = healths;
        this.vault = vault;
    }

    /** A stored connection and the version of its row. */
    record Stored(int version, boolean disabled, ConnectionForm form) {}

    Optional<Stored> find(ClusterId id) {
        return clusters.findById(id).map(cluster -> new Stored(cluster.version(), cluster.isDisabled(), form(cluster)));
    }

    Optional<Integer> version(ClusterId id) {
        return clusters.versionOf(id);
    }

    Optional<ClusterHealth> health(ClusterId id) {
        return healths.findById(id);
    }

    private ConnectionForm form(Cluster cluster) {
        return new ConnectionForm(
                cluster.endpoints().stream().map(StoredEndpoint::endpoint).toList(),
                cluster.nodeAddresses(),
                credentials(cluster),
                cluster.trust(),
                cluster.endpoints().stream()
                        .map(StoredEndpoint::pinned)
                        .filter(Objects::nonNull)
                        .toList(),
                account(cluster.ssh(), cluster.id()),
                cluster.hostKeys().stream().map(StoredHostKey::pinned).toList());
    }

    private ClusterCredentials credentials(Cluster cluster) {
        return cluster.usesToken()
                ? new ClusterCredentials.ApiToken(
                        cluster.account(), open(cluster.secret(), SecretPlaces.secret(cluster.id())))
                : new ClusterCredentials.Password(
                        cluster.account(),
                        open(cluster.secret(), SecretPlaces.secret(cluster.id())),
                        open(cluster.totp(), SecretPlaces.totp(cluster.id())));
    }

    private @Nullable SshAccount account(@Nullable StoredSsh ssh, ClusterId cluster) {
        return ssh == null
                ? null
                : new SshAccount(
                        ssh.user(),
                        ssh.port(),
                        open(ssh.password(), SecretPlaces.sshPassword(cluster)),
                        open(ssh.privateKey(), SecretPlaces.sshKey(cluster)));
    }

    private @Nullable Secret open(@Nullable Sealed sealed, SecretPlace place) {
        return sealed == null ? null : vault.open(sealed, place);
    }
}
