package io.croft.job;

import io.croft.access.TenantOwned;
import io.croft.database.TextColumn;
import io.croft.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An item for reading; written in batches by {@link JobStore}. */
@Entity
@Immutable
@Table(name = "job_item")
class Item extends TenantOwned {

    @EmbeddedId
    private ItemId id;

    @SuppressWarnings("UnusedVariable") // the order of the list
    private int position;

    @Convert(converter = TextColumn.class)
    private Text label;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    @Convert(converter = TextColumn.class)
    private @Nullable Text waitingFor;

    private int percent;
    private @Nullable Long bytesDone;
    private @Nullable Long bytesTotal;
    private @Nullable UUID taskCluster;
    private @Nullable String taskUpid;

    @Convert(converter = TextColumn.class)
    private @Nullable Text result;

    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Item() {}

    JobItemSummary summary() {
        return new JobItemSummary(
                id.itemKey(),
                label,
                state,
                waitingFor,
                percent,
                bytesDone,
                bytesTotal,
                taskCluster == null || taskUpid == null ? null : new TaskRef(taskCluster, taskUpid),
                result,
                startedAt,
                finishedAt);
    }

    /** An item is known by its job and its key therein. */
    @Embeddable
    record ItemId(
            @Column(name = "job_id") UUID jobId,
            @Column(name = "item_key") String itemKey) implements Serializable {}
}
