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

/** How one person signs in; whoever was invited and has not come yet has none. */
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

    /** Of somebody who has chosen a password. */
    static Account withChosen(PasswordHash hash, UserId person, Instant now) {
        return new Account(person, hash, false, now);
    }

    /** Of somebody who was given a password and must choose another at once. */
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

    /** Sessions that were opened under another epoch have ended. */
    int sessionEpoch() {
        return sessionEpoch;
    }

    /** Ends every session that was opened before; returns the epoch under which one may go on. */
    int endSessions() {
        return ++sessionEpoch;
    }

    /** Replaces the password and ends every session; returns the epoch under which one may go on. */
    int changePassword(PasswordHash hash, Instant now) {
        passwordHash = hash.value();
        passwordChangedAt = now;
        mustChangePassword = false;
        return endSessions();
    }

    /** Keeps the same password in a stronger hash. */
    void rehash(PasswordHash stronger) {
        passwordHash = stronger.value();
    }
}
