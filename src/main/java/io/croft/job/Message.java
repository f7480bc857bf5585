package io.croft.job;

import io.croft.access.TenantOwned;
import io.croft.database.TextColumn;
import io.croft.kernel.Text;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A line of a job's messages as screens read it; written in batches by {@link JobStore}. */
@Entity
@Immutable
@Table(name = "job_message")
class Message extends TenantOwned {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // asked for in queries
    private UUID jobId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private JobMessage.Level level;

    @Convert(converter = TextColumn.class)
    private Text text;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    JobMessage message() {
        return new JobMessage(at, level, text);
    }
}
