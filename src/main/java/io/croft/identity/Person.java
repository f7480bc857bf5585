package io.croft.identity;

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
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "identity_person")
@SuppressWarnings("UnusedVariable") // Some columns are read by queries alone.
class Person extends TenantOwned {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UserId id;

    @Version
    private int version;

    private @Nullable String userName;

    private String email;

    /** The address again when the company's people gave it to this account; null when whoever signed up typed it. */
    private @Nullable String givenEmail;

    private String displayName;

    private @Nullable Locale locale;

    @Enumerated(EnumType.STRING)
    private PersonStatus status;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String passwordHash;

    private boolean mustChangePassword;

    private @Nullable Instant passwordChangedAt;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignIn;

    private Instant createdAt;

    private int sessionEpoch;

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

    static Person registered(UserId id, RegisterPerson wanted, PasswordHash hash, Instant now) {
        Person person = new Person(id, wanted.email(), wanted.name(), wanted.role(), PersonStatus.ACTIVE, now);
        person.setPassword(hash, now);
        return person;
    }

    /** Returns the installation's first super admin, who must choose a password at once. */
    static Person first(
            UserId id, UserName userName, EmailAddress email, DisplayName name, PasswordHash hash, Instant now) {
        Person person = new Person(id, email, name, Role.SUPER_ADMIN, PersonStatus.ACTIVE, now);
        person.userName = userName.value();
        person.givenEmail = person.email;
        person.setPassword(hash, now);
        person.mustChangePassword = true;
        return person;
    }

    UserId id() {
        return id;
    }

    /** The language the person has chosen, if they ever did. */
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

    String displayName() {
        return displayName;
    }

    String email() {
        return email;
    }

    boolean isAddressGiven() {
        return givenEmail != null;
    }

    /** Writes the same address as it is written now. */
    void isWritten(EmailAddress same) {
        email = same.value();
        givenEmail = givenEmail == null ? null : email;
    }

    /** Writes the same address, which the company has given to somebody else. */
    void claims(EmailAddress same) {
        email = same.value();
        givenEmail = null;
    }

    @Nullable
    String userName() {
        return userName;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Nullable
    PasswordHash passwordHash() {
        return passwordHash == null ? null : new PasswordHash(passwordHash);
    }

    void accept(AcceptInvitation wanted, PasswordHash hash, Instant now) {
        if (status != PersonStatus.INVITED) {
            throw new IllegalStateException("Person " + id + " is " + status + " and has nothing to accept");
        }
        userName = wanted.userName().value();
        displayName = wanted.displayName().value();
        status = PersonStatus.ACTIVE;
        setPassword(hash, now);
    }

    void signedIn(Instant now) {
        lastSignIn = now;
    }

    void disable() {
        if (status == PersonStatus.INVITED) {
            throw new IllegalStateException("Person " + id + " never came; the invitation is to be revoked");
        }
        status = PersonStatus.DISABLED;
        sessionEpoch++;
    }

    void enable() {
        if (status == PersonStatus.INVITED) {
            throw new IllegalStateException("Person " + id + " has not accepted yet");
        }
        status = PersonStatus.ACTIVE;
    }

    void changePassword(PasswordHash hash, Instant now) {
        setPassword(hash, now);
        mustChangePassword = false;
        sessionEpoch++;
    }

    /** Ends every session that was opened before; returns the epoch under which one may go on. */
    int endSessions() {
        return ++sessionEpoch;
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    /** Keeps the same password in a stronger hash. */
    void rehash(PasswordHash stronger) {
        passwordHash = stronger.value();
    }

    private void setPassword(PasswordHash hash, Instant now) {
        passwordHash = hash.value();
        passwordChangedAt = now;
    }
}
