package io.croft.lab;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.cluster.ClusterId;
import io.croft.database.TextColumn;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class: what its seats come from, where they are, and its state. Methods refuse transitions its state does not
 * allow.
 */
@Entity
@Table(name = "lab_class")
class LabClass extends TenantOwned {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ClassId id;

    @Version
    private long version;

    private String name;
    private String code;
    private @Nullable String description;

    @Column(name = "owner_id")
    private UUID owner;

    @Embedded
    private ClassSource origin;

    @Enumerated(EnumType.STRING)
    private CloneMethod method;

    @Column(name = "seats_wanted")
    private int seatsWanted;

    private @Nullable String login;

    @Enumerated(EnumType.STRING)
    private ClassState state = ClassState.DRAFT;

    @Convert(converter = TextColumn.Narrow.class)
    private @Nullable Text reason;

    @Column(name = "teacher_vmid")
    private @Nullable Integer teacherVmid;

    @Column(name = "base_vmid")
    private @Nullable Integer baseVmid;

    @Column(name = "job_id")
    private @Nullable UUID job;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected LabClass() {}

    LabClass(ClassId id, DeployClass wish, UserId owner, ClassSource origin, Instant now) {
        this.id = id;
        this.name = wish.name();
        this.code = wish.code().value();
        this.description = wish.description();
        this.owner = owner.value();
        this.origin = origin;
        this.method = wish.method();
        this.seatsWanted = wish.seats();
        this.login = wish.login();
        this.createdAt = now;
    }

    /** Replaces its facts. */
    void change(ChangeClass wanted) {
        name = wanted.name();
        description = wanted.description();
        login = wanted.login();
    }

    /** Begins making or adding machines. */
    void deploying() {
        refuse(state == ClassState.DELETING);
        state = ClassState.DEPLOYING;
        reason = null;
    }

    /**
     * Ends a deployment: seats may be used.
     *
     * @param remark the reason when some are missing, or null
     */
    void ready(@Nullable Text remark) {
        if (state != ClassState.DELETING) {
            state = ClassState.READY;
            reason = remark;
        }
    }

    /** Ends a deployment that made no seat. */
    void failed(Text why) {
        if (state != ClassState.DELETING) {
            state = ClassState.FAILED;
            reason = why;
        }
    }

    /** Begins removing everything the class made. */
    void deleting() {
        state = ClassState.DELETING;
        reason = null;
    }

    /** Ends a deletion that did not remove everything; the reason is shown until it is deleted again. */
    void notDeleted(Text why) {
        if (state == ClassState.DELETING) {
            reason = why;
        }
    }

    void workedOnBy(UUID newJob) {
        job = newJob;
    }

    void wants(int seats) {
        seatsWanted = seats;
    }

    void teacherIs(GuestRef machine) {
        teacherVmid = machine.vmid();
    }

    void baseIs(GuestRef template) {
        baseVmid = template.vmid();
    }

    private void refuse(boolean when) {
        if (when) {
            throw new IllegalStateException("class " + code + " is " + state);
        }
    }

    ClassId id() {
        return id;
    }

    String name() {
        return name;
    }

    ClassCode code() {
        return new ClassCode(code);
    }

    @Nullable
    String description() {
        return description;
    }

    UserId owner() {
        return new UserId(owner);
    }

    ClassSource origin() {
        return origin;
    }

    ClusterId cluster() {
        return origin.cluster();
    }

    CloneMethod method() {
        return method;
    }

    int seatsWanted() {
        return seatsWanted;
    }

    @Nullable
    String login() {
        return login;
    }

    ClassState state() {
        return state;
    }

    @Nullable
    Text reason() {
        return reason;
    }

    Optional<GuestRef> teacher() {
        return Optional.ofNullable(teacherVmid).map(vmid -> new GuestRef(cluster(), vmid));
    }

    Optional<GuestRef> base() {
        return Optional.ofNullable(baseVmid).map(vmid -> new GuestRef(cluster(), vmid));
    }

    Optional<UUID> job() {
        return Optional.ofNullable(job);
    }

    Instant createdAt() {
        return createdAt;
    }
}
