package io.croft.lab;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who came by the link when no seat was free; the next free seat goes to who came first. */
@Entity
@Table(name = "lab_waiting")
class WaitingPerson extends TenantOwned {

    @Id
    private UUID id;

    @Column(name = "class_id")
    private UUID labClass;

    @Column(name = "person_id")
    private UUID person;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected WaitingPerson() {}

    WaitingPerson(ClassId labClass, UserId person, Instant since) {
        this.id = Identifier.next();
        this.labClass = labClass.value();
        this.person = person.value();
        this.since = since;
    }

    UserId person() {
        return new UserId(person);
    }

    Instant since() {
        return since;
    }
}
