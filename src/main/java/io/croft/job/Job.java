package io.croft.job;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.database.TextColumn;
import io.croft.kernel.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A job for reading. The engine writes the row through {@link JobStore}, guarded by state and fence. */
@Entity
@Immutable
@Table(name = "job_job")
class Job extends TenantOwned {

    private static final Duration TOO_EARLY_TO_TELL = Duration.ofSeconds(2);
    private static final int TOO_LITTLE_TO_TELL = 20;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private JobId id;

    private String kind;
    private UUID startedBy;
    private String startedByName;
    private String origin;
    private @Nullable String subject;
    private @Nullable UUID parentId;

    @Convert(converter = TextColumn.class)
    private Text title;

    /** The title in every language, for searching. */
    @SuppressWarnings("UnusedVariable") // asked for in queries
    private @Nullable String searchText;

    @Convert(converter = TextColumn.class)
    private Text leaves;

    @Enumerated(EnumType.STRING)
    private JobState state;

    @Convert(converter = TextColumn.class)
    private @Nullable Text waitingFor;

    private @Nullable UUID waitsFor;

    @Convert(converter = TextColumn.class)
    private @Nullable Text step;

    @Convert(converter = TextColumn.class)
    private @Nullable Text failure;

    private int progress;
    private int begunProgress;
    private int itemsTotal;
    private int itemsSucceeded;
    private int itemsWarned;
    private int itemsFailed;
    private Instant submittedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant begunAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    JobId id() {
        return id;
    }

    JobState state() {
        return state;
    }

    Text leaves() {
        return leaves;
    }

    JobTitles.JobTitle named() {
        return new JobTitles.JobTitle(title, parentId == null ? null : new JobId(parentId));
    }

    boolean startedBy(UserId person) {
        return startedBy.equals(person.value());
    }

    JobSummary summary(Instant now) {
        return new JobSummary(
                id,
                tenant(),
                kind,
                title,
                subject,
                parentId == null ? null : new JobId(parentId),
                state,
                waitingFor,
                waitsFor == null ? null : new JobId(waitsFor),
                step,
                progress / 10,
                new ItemCounts(itemsTotal, itemsSucceeded, itemsWarned, itemsFailed),
                new UserId(startedBy),
                startedByName,
                origin,
                submittedAt,
                startedAt,
                finishedAt,
                timeLeft(now),
                failure);
    }

    private @Nullable Duration timeLeft(Instant now) {
        int gained = progress - begunProgress;
        if (state != JobState.RUNNING || begunAt == null || gained < TOO_LITTLE_TO_TELL) {
            return null;
        }
        Duration spent = Duration.between(begunAt, now);
        return spent.compareTo(TOO_EARLY_TO_TELL) < 0
                ? null
                : spent.multipliedBy(1000 - progress).dividedBy(gained);
    }
}
