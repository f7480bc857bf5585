package io.croft.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** A right that a person has on one thing; at most one for each person and thing. */
@Entity
@Table(name = "access_object_right")
class GrantedRight extends TenantOwned {

    @EmbeddedId
    private Key key;

    /** What kind of thing it is, such as {@code project}. */
    @SuppressWarnings("UnusedVariable") // asked for in queries
    private String objectKind;

    /**
     * Stored as text, not as an enum: a row with a right that only a later release knows must not make the whole list
     * unreadable.
     */
    private String rightName;

    @SuppressWarnings("NullAway.Init")
    protected GrantedRight() {}

    GrantedRight(String objectKind, UUID object, UserId person, ObjectRight right) {
        this.key = new Key(object, person.value());
        this.objectKind = objectKind;
        this.rightName = right.name();
    }

    UUID object() {
        return key.objectId();
    }

    UserId person() {
        return new UserId(key.personId());
    }

    Optional<ObjectRight> right() {
        return ObjectRight.named(rightName);
    }

    void become(ObjectRight right) {
        rightName = right.name();
    }

    @Embeddable
    record Key(UUID objectId, UUID personId) implements Serializable {}
}
