package io.croft.cluster;

import io.croft.access.ProviderWide;
import io.croft.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a cluster was found when it was last spoken to; what screens show. */
@Entity
@Table(name = "cluster_health")
@ProviderWide
class ClusterHealth {

    @EmbeddedId
    private ClusterId id;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private ClusterState state;

    private Instant since;

    @Convert(converter = TextColumn.class)
    private @Nullable Text lastError;

    @Column(name = "pve_version")
    private @Nullable String pveVersion;

    private @Nullable Instant versionAt;
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
        this.lastError = Text.of("cluster.error.not-asked");
    }

    /** It answered. */
    void answered(ClusterPulse.Answer answer, Instant now) {
        Text trouble = trouble(answer);
        enter(trouble == null ? ClusterState.ONLINE : ClusterState.DEGRADED, now);
        lastError = trouble;
        nodes = answer.nodes();
        nodesOffline = answer.nodesOffline().size();
        guests = answer.guests();
        answeredAt = now;
    }

    /** It did not answer as it should. */
    void failed(Failure failure, Instant now) {
        enter(failure.state(), now);
        lastError = failure.text();
    }

    void disable(Instant now) {
        enter(ClusterState.DISABLED, now);
        lastError = null;
    }

    /** Nothing is known until it was asked again. */
    void forget(Instant now) {
        enter(ClusterState.OFFLINE, now);
        lastError = Text.of("cluster.error.not-asked");
    }

    void runs(String newVersion, Instant now) {
        pveVersion = newVersion;
        versionAt = now;
    }

    private void enter(ClusterState next, Instant now) {
        if (state != next) {
            state = next;
            since = now;
        }
    }

    ClusterState state() {
        return state;
    }

    @Nullable
    Text lastError() {
        return lastError;
    }

    @Nullable
    Instant versionAt() {
        return versionAt;
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

    private static @Nullable Text trouble(ClusterPulse.Answer answer) {
        return answer.nodesOffline().isEmpty()
                ? answer.notice()
                : Text.of("cluster.error.nodes-offline", String.join(", ", answer.nodesOffline()));
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
