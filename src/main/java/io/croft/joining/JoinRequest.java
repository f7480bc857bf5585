package io.croft.joining;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A request for approval. A refused one is kept, so that the person cannot ask again by the same link. */
@Entity
@Table(name = "joining_request")
class JoinRequest extends TenantOwned {

    @Id
    private UUID id;

    @Column(name = "target_id")
    private UUID target;

    private String kind;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected JoinRequest() {}

    JoinRequest(TargetId target, UserId person, Instant since) {
        this.id = Identifier.next();
        this.target = target.value();
        this.kind = target.kind();
        this.person = person.value();
        this.state = RequestState.OPEN;
        this.since = since;
    }

    void refuse() {
        if (state != RequestState.OPEN) {
            throw new IllegalStateException("Request " + id + " is answered");
        }
        state = RequestState.REFUSED;
    }

    boolean isOpen() {
        return state == RequestState.OPEN;
    }

    TargetId target() {
        return new TargetId(kind, target);
    }

    UserId person() {
        return new UserId(person);
    }

    Instant since() {
        return since;
    }
}
