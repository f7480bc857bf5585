package io.croft.inventory;

import io.croft.access.ProviderWide;
import io.croft.cluster.ClusterId;
import io.croft.kernel.ByteSize;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** A mirrored storage as seen from one node, for reading; only {@link HostStore} writes it. */
@Entity
@Immutable
@Table(name = "inventory_storage")
@ProviderWide
@SuppressWarnings("NullAway.Init")
class Storage {

    @EmbeddedId
    private Key id;

    private String type;
    private boolean shared;
    private boolean available;
    private String content;
    private long totalBytes;
    private long usedBytes;

    protected Storage() {}

    StorageRow row() {
        return new StorageRow(
                id.cluster,
                id.node,
                id.name,
                type,
                shared,
                available,
                content.isEmpty() ? Set.of() : Set.copyOf(List.of(content.split(" "))),
                new ByteSize(Math.max(0, totalBytes)),
                new ByteSize(Math.max(0, usedBytes)));
    }

    /** A storage as seen from a node of its cluster. */
    @Embeddable
    record Key(
            ClusterId cluster,
            @Column(name = "node") String node,
            @Column(name = "name") String name) implements Serializable {}
}
