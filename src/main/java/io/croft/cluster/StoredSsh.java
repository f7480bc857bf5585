package io.croft.cluster;

import io.croft.vault.Sealed;
import io.croft.vault.Secret;
import io.croft.vault.SecretPlace;
import io.croft.vault.Vault;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** The SSH account on the nodes with its secrets sealed. */
@Embeddable
record StoredSsh(
        @Column(name = "ssh_user") String user,
        @Column(name = "ssh_port") Integer port,

        @Embedded @AttributeOverride(name = "sealed", column = @Column(name = "ssh_password")) @Nullable
        Sealed password,

        @Embedded @AttributeOverride(name = "sealed", column = @Column(name = "ssh_key")) @Nullable
        Sealed privateKey) {

    static StoredSsh of(SshAccount account, @Nullable StoredSsh before, ClusterId cluster, Vault vault) {
        return new StoredSsh(
                account.user().strip(),
                account.port(),
                seal(
                        account.password(),
                        before == null ? null : before.password,
                        SecretPlaces.sshPassword(cluster),
                        vault),
                seal(
                        account.privateKey(),
                        before == null ? null : before.privateKey,
                        SecretPlaces.sshKey(cluster),
                        vault));
    }

    private static @Nullable Sealed seal(
            @Nullable Secret typed, @Nullable Sealed before, SecretPlace place, Vault vault) {
        return typed == null ? before : vault.seal(typed, place);
    }

    ClusterDetails.SshFacts facts() {
        return new ClusterDetails.SshFacts(user, port, privateKey != null, password != null);
    }
}
