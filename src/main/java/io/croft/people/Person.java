package io.croft.people;

import io.croft.access.Role;
import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "people_person")
@SuppressWarnings("UnusedVariable") // Some columns are read by queries alone.
class Person extends TenantOwned {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UserId id;

    @Version
    private int version;

    private @Nullable String userName;

    private String email;

    /** The address when the company gave it to this account; null when the person typed it. */
    private @Nullable String givenEmail;

    private String displayName;

    private @Nullable Locale locale;

    @Enumerated(EnumType.STRING)
    private PersonStatus status;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "profile_id")
    private @Nullable UUID profile;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignIn;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    private Person(UserId id, EmailAddress email, DisplayName name, Role role, PersonStatus status, Instant now) {
        this.id = id;
        this.email = email.value();
        this.displayName = name.value();
        this.role = role;
        this.status = status;
        this.createdAt = now;
    }

    static Person invited(UserId id, InvitePerson wanted, Instant now) {
        Person person = new Person(id, wanted.email(), wanted.displayName(), wanted.role(), PersonStatus.INVITED, now);
        person.givenEmail = person.email;
        return person;
    }

    static Person registered(UserId id, NewPerson wanted, Instant now) {
        return new Person(id, wanted.email(), wanted.name(), wanted.role(), PersonStatus.ACTIVE, now);
    }

    /** Returns the installation's first super admin. */
    static Person first(UserId id, UserName userName, EmailAddress email, DisplayName name, Instant now) {
        Person person = new Person(id, email, name, Role.SUPER_ADMIN, PersonStatus.ACTIVE, now);
        person.userName = userName.value();
        person.givenEmail = person.email;
        return person;
    }

    UserId id() {
        return id;
    }

    /** The chosen language, if any. */
    Optional<Locale> language() {
        return Optional.ofNullable(locale);
    }

    void speaks(Locale language) {
        locale = language;
    }

    PersonStatus status() {
        return status;
    }

    Role role() {
        return role;
    }

    /** The profile of the company; null for the built-in one of the role. */
    @Nullable
    UUID profile() {
        return profile;
    }

    void bears(ProfileChoice choice) {
        ProfileId own = choice.own();
        profile = own == null ? null : own.value();
    }

    String displayName() {
        return displayName;
    }

    String email() {
        return email;
    }

    boolean isAddressGiven() {
        return givenEmail != null;
    }

    /** Replaces the address by its normalized form. */
    void isWritten(EmailAddress same) {
        email = same.value();
        givenEmail = givenEmail == null ? null : email;
    }

    /**
     * Replaces the address by its normalized form and marks it as claimed, since the company gave it to somebody else.
     */
    void claims(EmailAddress same) {
        email = same.value();
        givenEmail = null;
    }

    @Nullable
    String userName() {
        return userName;
    }

    void accept(UserName chosen, DisplayName name) {
        if (status != PersonStatus.INVITED) {
            throw new IllegalStateException("Person " + id + " is " + status + " and has nothing to accept");
        }
        userName = chosen.value();
        displayName = name.value();
        status = PersonStatus.ACTIVE;
    }

    void signedIn(Instant now) {
        lastSignIn = now;
    }

    void disable() {
        if (status == PersonStatus.INVITED) {
            throw new IllegalStateException("Person " + id + " never came; the invitation is to be revoked");
        }
        status = PersonStatus.DISABLED;
    }

    void enable() {
        if (status == PersonStatus.INVITED) {
            throw new IllegalStateException("Person " + id + " has not accepted yet");
        }
        status = PersonStatus.ACTIVE;
    }
}
