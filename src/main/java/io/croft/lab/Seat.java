package io.croft.lab;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.cluster.ClusterId;
import io.croft.database.TextColumn;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place of a class with its machine. Its person is changed by guarded statements in {@link SeatRepository}. */
@Entity
@Table(name = "lab_seat")
class Seat extends TenantOwned {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SeatId id;

    @Version
    private long version;

    @Column(name = "class_id")
    private UUID labClass;

    private int number;
    private String name;

    @Column(name = "cluster_id")
    private UUID cluster;

    private String node;

    private @Nullable Integer vmid;

    @Enumerated(EnumType.STRING)
    private SeatState state = SeatState.WAITING;

    @Convert(converter = TextColumn.Narrow.class)
    private @Nullable Text reason;

    @Enumerated(EnumType.STRING)
    private @Nullable SeatAction doing;

    @Column(name = "work_id")
    private @Nullable UUID work;

    @Column(name = "person_id", updatable = false)
    private @Nullable UUID person;

    @Column(name = "taken_at", updatable = false)
    private @Nullable Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    Seat(LabClass labClass, int number, String node) {
        this.id = new SeatId(Identifier.next());
        this.labClass = labClass.id().value();
        this.number = number;
        this.name = labClass.code().seat(number);
        this.cluster = labClass.cluster().value();
        this.node = node;
    }

    void cloning() {
        move(SeatState.CLONING, null);
    }

    void waiting(@Nullable Text why) {
        move(SeatState.WAITING, why);
    }

    /** Marks that this job reverts its machine. */
    void reverting(UUID job) {
        move(SeatState.REVERTING, null);
        doing = null;
        work = job;
    }

    /**
     * Stores that this job has reverted its machine.
     *
     * @param starts whether the job starts it again
     * @return false when the job does not work on the seat any more
     */
    boolean reverted(UUID job, boolean starts) {
        var its = isWorkOf(job) && state == SeatState.REVERTING;
        if (its) {
            move(SeatState.READY, null);
            doing = starts ? SeatAction.START : null;
            work = starts ? job : null;
        }
        return its;
    }

    /** Whether this job has already reverted its machine and only has to start it. */
    boolean isPutBackBy(UUID job) {
        return isWorkOf(job) && state == SeatState.READY;
    }

    /**
     * Stores that this job could not revert its machine, which is unchanged.
     *
     * @return false when the job does not work on the seat any more
     */
    boolean notReverted(UUID job, @Nullable Text why) {
        var its = isWorkOf(job) && state == SeatState.REVERTING;
        if (its) {
            move(SeatState.READY, why);
            work = null;
        }
        return its;
    }

    void failed(Text why) {
        move(SeatState.FAILED, why);
    }

    void removing() {
        state = SeatState.REMOVING;
        reason = null;
        doing = null;
        work = null;
    }

    void leasedTo(GuestRef machine) {
        vmid = machine.vmid();
    }

    /** Marks that this job runs a power action on its machine. */
    void begins(SeatAction action, UUID job) {
        doing = action;
        work = job;
    }

    /** Whether this job may work on its machine: it does so already, or no known job does. */
    boolean isFreeFor(UUID job) {
        var orphaned = work == null && (state == SeatState.REVERTING || (state == SeatState.READY && doing != null));
        return isWorkOf(job) || orphaned || refusal().isEmpty();
    }

    private boolean isWorkOf(UUID job) {
        return job.equals(work);
    }

    /** Why no action on its machine is possible now; empty when one is. */
    Optional<Problem> refusal() {
        if (state != SeatState.READY) {
            return Optional.of(Problem.of("lab.seat.notReady", name));
        }
        return doing == null ? Optional.empty() : Optional.of(Problem.of("lab.seat.busy", name));
    }

    /**
     * Ends the action of this job.
     *
     * @param text why it failed, shown beside the usable seat; null when it succeeded
     * @return false when the job does not work on the seat any more
     */
    boolean rests(UUID job, @Nullable Text text) {
        var its = isWorkOf(job) && doing != null;
        if (its) {
            doing = null;
            work = null;
            if (state == SeatState.READY) {
                reason = text;
            }
        }
        return its;
    }

    /** Stores that its machine could not be deleted; the seat is kept for a later attempt. */
    void notRemoved(Text why) {
        state = SeatState.FAILED;
        reason = why;
    }

    private void move(SeatState next, @Nullable Text why) {
        if (state != SeatState.REMOVING) {
            state = next;
            reason = why;
        }
    }

    SeatId id() {
        return id;
    }

    ClassId labClass() {
        return new ClassId(labClass);
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    String node() {
        return node;
    }

    SeatState state() {
        return state;
    }

    @Nullable
    Text reason() {
        return reason;
    }

    ClusterId cluster() {
        return new ClusterId(cluster);
    }

    Optional<GuestRef> machine() {
        return Optional.ofNullable(vmid).map(id -> new GuestRef(cluster(), id));
    }

    @Nullable
    SeatAction doing() {
        return doing;
    }

    Optional<UserId> person() {
        return Optional.ofNullable(person).map(UserId::new);
    }

    Optional<Instant> takenAt() {
        return Optional.ofNullable(takenAt);
    }
}
