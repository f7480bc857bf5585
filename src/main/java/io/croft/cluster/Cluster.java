package io.croft.cluster;

import io.croft.access.ProviderWide;
import io.croft.vault.Sealed;
import io.croft.vault.Vault;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cluster and how to connect to it. */
@Entity
@Table(name = "cluster_cluster")
@ProviderWide
class Cluster {

    @EmbeddedId
    private ClusterId id;

    @Version
    private @Nullable Integer version;

    private String name;
    private String location;
    private boolean disabled;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private Instant addedAt;

    @ElementCollection
    @CollectionTable(name = "cluster_endpoint", joinColumns = @JoinColumn(name = "cluster_id"))
    @OrderColumn(name = "position")
    private List<StoredEndpoint> endpoints = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cluster_node_address", joinColumns = @JoinColumn(name = "cluster_id"))
    @MapKeyColumn(name = "node")
    private Map<String, NodeAddress> nodeAddresses = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "cluster_host_key", joinColumns = @JoinColumn(name = "cluster_id"))
    private List<StoredHostKey> hostKeys = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private CertificateTrust trust;

    private boolean token;
    private String account;

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "secret"))
    private @Nullable Sealed secret;

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "totp"))
    private @Nullable Sealed totp;

    @Embedded
    private @Nullable StoredSsh ssh;

    @SuppressWarnings("NullAway.Init")
    protected Cluster() {}

    @SuppressWarnings("NullAway.Init")
    Cluster(AddCluster wish, Vault vault, Instant now) {
        this.id = ClusterId.next();
        this.addedAt = now;
        rename(wish.name(), wish.location());
        reconnect(wish.connection(), vault);
    }

    void rename(String newName, String newLocation) {
        this.name = newName.strip();
        this.location = newLocation.strip();
    }

    /** Replaces the connection; secrets missing in the form are kept. */
    void reconnect(ConnectionForm form, Vault vault) {
        nodeAddresses = new HashMap<>(form.nodeAddresses());
        trust = form.trust();
        signInAs(form.credentials(), vault);
        ssh = form.ssh() == null ? null : StoredSsh.of(form.ssh(), ssh, id, vault);
        endpoints = new ArrayList<>();
        form.endpoints().forEach(endpoint -> endpoints.add(StoredEndpoint.of(endpoint)));
        pin(form.certificates(), form.hostKeys());
    }

    /** Deletes the secrets of the API, since they were given for another address or account. */
    void forgetCredentials() {
        secret = null;
        totp = null;
    }

    /** Deletes the secrets of the SSH account, since they were given for another address or account. */
    void forgetShell() {
        ssh = null;
    }

    private void signInAs(ClusterCredentials credentials, Vault vault) {
        token = credentials instanceof ClusterCredentials.ApiToken;
        account = credentials.account().strip();
        if (credentials.secret() != null) {
            secret = vault.seal(credentials.secret(), SecretPlaces.secret(id));
        }
        if (credentials instanceof ClusterCredentials.Password password) {
            totp = password.totp() == null ? totp : vault.seal(password.totp(), SecretPlaces.totp(id));
        } else {
            totp = null;
        }
    }

    /** Replaces the pinned fingerprints. */
    void pin(List<PinnedCertificate> certificates, List<PinnedHostKey> keys) {
        endpoints = new ArrayList<>(endpoints.stream()
                .map(endpoint -> endpoint.pinning(certificates))
                .toList());
        hostKeys = new ArrayList<>(keys.stream().map(StoredHostKey::of).toList());
    }

    void disable() {
        disabled = true;
    }

    void enable() {
        disabled = false;
    }

    ClusterId id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    String name() {
        return name;
    }

    String location() {
        return location;
    }

    boolean isDisabled() {
        return disabled;
    }

    List<StoredEndpoint> endpoints() {
        return endpoints;
    }

    Map<String, NodeAddress> nodeAddresses() {
        return nodeAddresses;
    }

    List<StoredHostKey> hostKeys() {
        return hostKeys;
    }

    CertificateTrust trust() {
        return trust;
    }

    boolean usesToken() {
        return token;
    }

    String account() {
        return account;
    }

    @Nullable
    Sealed secret() {
        return secret;
    }

    @Nullable
    Sealed totp() {
        return totp;
    }

    @Nullable
    StoredSsh ssh() {
        return ssh;
    }
}
