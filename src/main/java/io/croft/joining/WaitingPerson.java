package io.croft.joining;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person in a waiting line; the next free place goes to the first one. */
@Entity
@Table(name = "joining_waiting")
class WaitingPerson extends TenantOwned {

    @Id
    private UUID id;

    @Column(name = "target_id")
    private UUID target;

    private String kind;

    @Column(name = "person_id")
    private UUID person;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected WaitingPerson() {}

    WaitingPerson(TargetId target, UserId person, Instant since) {
        this.id = Identifier.next();
        this.target = target.value();
        this.kind = target.kind();
        this.person = person.value();
        this.since = since;
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
