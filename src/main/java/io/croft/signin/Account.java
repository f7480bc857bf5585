package io.croft.signin;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** How one person signs in; a person with an open invitation has none. */
@Entity
@Table(name = "signin_account")
@SuppressWarnings("UnusedVariable") // Some columns are read by queries alone.
class Account extends TenantOwned {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private UserId person;

    @Version
    private int version;

    private String passwordHash;

    private boolean mustChangePassword;

    private Instant passwordChangedAt;

    private int sessionEpoch;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(UserId person, PasswordHash hash, boolean mustChangePassword, Instant now) {
        this.person = person;
        this.passwordHash = hash.value();
        this.passwordChangedAt = now;
        this.mustChangePassword = mustChangePassword;
    }

    /** An account with a password its person has chosen. */
    static Account withChosen(PasswordHash hash, UserId person, Instant now) {
        return new Account(person, hash, false, now);
    }

    /** An account with a generated password, which must be changed first. */
    static Account withGiven(PasswordHash hash, UserId person, Instant now) {
        return new Account(person, hash, true, now);
    }

    UserId person() {
        return person;
    }

    PasswordHash passwordHash() {
        return new PasswordHash(passwordHash);
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** The present epoch; sessions opened under another one have ended. */
    int sessionEpoch() {
        return sessionEpoch;
    }

    /** Ends all sessions; returns the epoch for one that may go on. */
    int endSessions() {
        return ++sessionEpoch;
    }

    /** Replaces the password and ends all sessions; returns the epoch for one that may go on. */
    int changePassword(PasswordHash hash, Instant now) {
        passwordHash = hash.value();
        passwordChangedAt = now;
        mustChangePassword = false;
        return endSessions();
    }

    /** Replaces the hash by a stronger one of the same password. */
    void rehash(PasswordHash stronger) {
        passwordHash = stronger.value();
    }
}
