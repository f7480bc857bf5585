package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.database.TextColumn;
import io.croft.kernel.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A schedule: work that starts once or repeatedly by itself. */
@Entity
@Table(name = "job_plan")
class Schedule extends TenantOwned {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ScheduleId id;

    @Version
    private long version;

    private String kind;
    private String payload;

    @Convert(converter = TextColumn.class)
    private Text title;

    private @Nullable String subject;

    @Embedded
    private StoredTiming timing;

    @Enumerated(EnumType.STRING)
    private MissedRun missed;

    private UUID plannedBy;
    private String plannedByName;

    @Enumerated(EnumType.STRING)
    private ScheduleState state = ScheduleState.ACTIVE;

    private int turn;
    private @Nullable Instant nextAt;
    private @Nullable Instant lastAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ScheduleOutcome lastOutcome;

    @Convert(converter = TextColumn.class)
    private @Nullable Text lastWords;

    private @Nullable UUID lastJob;

    @SuppressWarnings("UnusedVariable") // lists are in its order
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected Schedule() {}

    Schedule(ScheduleRequest request, Actor planner, Instant first, Instant now) {
        this.id = ScheduleId.next();
        this.kind = request.kind();
        this.payload = Json.write(request.payload());
        this.title = request.title();
        this.subject = request.subject();
        this.timing = StoredTiming.of(request.timing());
        this.missed = request.missed();
        this.plannedBy = planner.id().value();
        this.plannedByName = planner.name();
        this.nextAt = first;
        this.madeAt = now;
    }

    boolean pause() {
        if (state != ScheduleState.ACTIVE) {
            return false;
        }
        state = ScheduleState.PAUSED;
        nextAt = null;
        turn++;
        return true;
    }

    /**
     * Continues with the rights of this person; false when it was not paused. Starts that were due meanwhile are
     * dropped.
     */
    boolean resume(Actor by, Instant now) {
        if (state != ScheduleState.PAUSED) {
            return false;
        }
        plannedBy = by.id().value();
        plannedByName = by.name();
        turn++;
        nextAt = timing().next(now).orElse(null);
        state = nextAt == null ? ScheduleState.ENDED : ScheduleState.ACTIVE;
        return true;
    }

    /**
     * Stores the outcome of a start and computes the next one, which is in the future and after this one, also when the
     * clock was set back.
     */
    void ran(ScheduleOutcome outcome, @Nullable Text words, @Nullable JobId job, Instant now) {
        Instant due = nextAt;
        lastAt = now;
        lastOutcome = outcome;
        lastWords = words;
        lastJob = job == null ? null : job.value();
        nextAt = timing().next(due != null && due.isAfter(now) ? due : now).orElse(null);
        if (nextAt == null) {
            state = ScheduleState.ENDED;
        } else if (outcome == ScheduleOutcome.REFUSED) {
            pause();
        }
    }

    boolean isActiveAt(int asked) {
        return state == ScheduleState.ACTIVE && turn == asked;
    }

    Timing timing() {
        return timing.timing();
    }

    ScheduleTurn ticket() {
        return new ScheduleTurn(id.value(), tenant().value(), turn);
    }

    ScheduleSummary summary(Steering may) {
        return new ScheduleSummary(
                id,
                tenant(),
                title,
                subject,
                timing(),
                missed,
                state,
                plannedByName,
                nextAt,
                lastAt,
                lastOutcome,
                lastWords,
                lastJob == null ? null : new JobId(lastJob),
                may);
    }

    ScheduleId id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String payload() {
        return payload;
    }

    Text title() {
        return title;
    }

    MissedRun missed() {
        return missed;
    }

    UserId plannedBy() {
        return new UserId(plannedBy);
    }

    String plannedByName() {
        return plannedByName;
    }

    @Nullable
    Instant nextAt() {
        return nextAt;
    }
}
