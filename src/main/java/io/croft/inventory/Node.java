package io.croft.inventory;

import io.croft.access.ProviderWide;
import io.croft.cluster.ClusterId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A mirrored node for reading; only {@link HostStore} writes it. */
@Entity
@Immutable
@Table(name = "inventory_node")
@ProviderWide
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // read by queries only
class Node {

    @EmbeddedId
    private Key id;

    private boolean online;
    private Instant since;
    private int cores;
    private int cpuPercent;
    private long memoryBytes;
    private long memoryUsed;

    protected Node() {}

    /** A node within its cluster. */
    @Embeddable
    record Key(ClusterId cluster, @Column(name = "name") String name) implements Serializable {}
}
