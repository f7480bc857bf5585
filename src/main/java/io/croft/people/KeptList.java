package io.croft.people;

import io.croft.access.ProviderWide;
import io.croft.access.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A list setting of a person: a named view, or, without a name, the hidden columns. */
@Entity
@Table(name = "people_kept_list")
@ProviderWide
class KeptList {

    static final String COLUMNS = "";

    @EmbeddedId
    private Key key;

    private String kept;

    @SuppressWarnings("NullAway.Init")
    protected KeptList() {}

    KeptList(Key key, String kept) {
        this.key = key;
        this.kept = kept;
    }

    void keep(String changed) {
        kept = changed;
    }

    String name() {
        return key.name();
    }

    String kept() {
        return kept;
    }

    /** One row per person, list and name. */
    @Embeddable
    record Key(
            @Column(name = "person_id") UUID person,
            @Column(name = "list") String list,
            @Column(name = "name") String name)
            implements Serializable {

        static Key of(UserId person, String list, String name) {
            return new Key(person.value(), list, name);
        }
    }
}
