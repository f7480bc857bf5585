package io.croft.cluster;

import io.croft.access.ProviderWide;
import io.croft.database.TextColumn;
import io.croft.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of the last contact with a cluster, which screens show. */
@Entity
@Table(name = "cluster_health")
@ProviderWide
class ClusterHealth {

    private static final Text NOT_ASKED = Text.of("cluster.error.not-asked");

    @EmbeddedId
    private ClusterId id;

    @Version
    private @Nullable Integer version;

    @Convert(converter = ClusterStateColumn.class)
    private ClusterState state;

    private Instant since;

    @Convert(converter = TextColumn.Narrow.class)
    private @Nullable Text lastError;

    @Column(name = "pve_version")
    private @Nullable String pveVersion;

    private @Nullable Instant versionAt;

    @Embedded
    private @Nullable StoredIdentity identity;

    @Convert(converter = TextColumn.Narrow.class)
    private @Nullable Text identityTrouble;

    @Embedded
    private @Nullable Absence absence;

    private int nodes;
    private int nodesOffline;
    private int guests;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected ClusterHealth() {}

    @SuppressWarnings("NullAway.Init")
    ClusterHealth(ClusterId id, Instant now) {
        this.id = id;
        this.state = ClusterState.OFFLINE;
        this.since = now;
        this.lastError = NOT_ASKED;
    }

    /** Stores a successful answer. */
    void answered(ClusterPulse.Answer answer, Instant now) {
        Text trouble = trouble(answer);
        enter(trouble == null ? ClusterState.ONLINE : ClusterState.DEGRADED, now);
        lastError = trouble;
        nodes = answer.nodes();
        nodesOffline = answer.nodesOffline().size();
        guests = answer.guests();
        answeredAt = now;
    }

    /** Stores a failure. */
    void failed(Failure failure, Instant now) {
        enter(failure.state(), now);
        lastError = failure.text();
    }

    void disable(Instant now) {
        enter(ClusterState.DISABLED, now);
        absence = null;
        lastError = null;
    }

    /** Marks the health as unknown until the next contact. */
    void forget(Instant now) {
        enter(ClusterState.OFFLINE, now);
        absence = null;
        lastError = NOT_ASKED;
    }

    void runs(String newVersion, Instant now) {
        pveVersion = newVersion;
        versionAt = now;
    }

    /** Stores the identity with which a person saved the cluster; parts that are missing keep their value. */
    void introduce(ClusterIdentity told, Instant now) {
        String shown = shown(told);
        identity = StoredIdentity.of(told, shown == null ? authority() : shown, now);
        identityTrouble = null;
    }

    /**
     * Compares the identity that answered with the stored one. A missing one is stored; another authority is reported
     * and not stored, since it may be another cluster.
     *
     * @param twin the name of the other registered cluster with the same authority, or null when there is none
     */
    void meets(ClusterIdentity met, @Nullable Text twin, Instant now) {
        String known = authority();
        String shown = shown(met);
        boolean changed = known != null && shown != null && !known.equals(shown);
        identityTrouble = twin == null && changed ? Text.of("cluster.identity.changed") : twin;
        identity = StoredIdentity.of(met, known == null && twin == null ? shown : known, now);
    }

    /** Marks the identity as uncertain; it is read at the next round. */
    void doubt() {
        identity = identity == null ? null : identity.unsure();
    }

    private static @Nullable String shown(ClusterIdentity told) {
        return told.authority() == null ? null : told.authority().hex();
    }

    /** The stored fingerprint of the authority, or null while it is not known. */
    @Nullable
    String authority() {
        return identity == null ? null : identity.authority();
    }

    /** Whether the identity is known and consistent. */
    boolean isSureOfItself() {
        return identity != null && identity.metAt() != null && identity.authority() != null && identityTrouble == null;
    }

    /** Whether version or identity were never read or not since then. */
    boolean isToBeAsked(Instant since) {
        return versionAt == null
                || versionAt.isBefore(since)
                || identity == null
                || identity.metAt() == null
                || identity.metAt().isBefore(since);
    }

    private void enter(ClusterState next, Instant now) {
        if (state != next) {
            state = next;
            since = now;
        }
    }

    ClusterId id() {
        return id;
    }

    /** Takes in that it went away; whether the provider is to be told, who was not told since it was back. */
    boolean leaves(Instant now) {
        boolean news = absence == null;
        absence = absence == null ? new Absence(now, null) : absence.failed();
        return news;
    }

    /** Whether the provider was told that it is away. */
    boolean isAbsent() {
        return absence != null;
    }

    /** Takes in that it answers; whether the provider is to be told that it is back. */
    boolean returns(Instant now) {
        absence = absence == null ? null : absence.answered(now);
        return absence == null;
    }

    ClusterState state() {
        return state;
    }

    @Nullable
    Text lastError() {
        return lastError;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    boolean counts(ClusterPulse.Answer answer) {
        return nodes == answer.nodes()
                && nodesOffline == answer.nodesOffline().size()
                && guests == answer.guests()
                && Objects.equals(lastError, trouble(answer));
    }

    private @Nullable Text trouble(ClusterPulse.Answer answer) {
        if (!answer.nodesOffline().isEmpty()) {
            return Text.of("cluster.error.nodes-offline", String.join(", ", answer.nodesOffline()));
        }
        return answer.notice() == null ? identityTrouble : answer.notice();
    }

    @Nullable
    String pveVersion() {
        return pveVersion;
    }

    ClusterSummary summary(Cluster cluster) {
        return new ClusterSummary(
                id,
                cluster.name(),
                cluster.location(),
                state,
                since,
                lastError,
                pveVersion,
                versionAt,
                nodes,
                nodesOffline,
                guests,
                answeredAt);
    }
}
