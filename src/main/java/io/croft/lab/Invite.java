package io.croft.lab;

import io.croft.access.TenantOwned;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.MailDomain;
import io.croft.kernel.Text;
import io.croft.vault.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one invite link of a class: who may come by it, until when, how often. Its secret is kept as a hash, and sealed
 * so that the teacher can copy it again.
 */
@Entity
@Table(name = "lab_invite")
class Invite extends TenantOwned {

    @Id
    @Column(name = "class_id")
    private UUID labClass;

    @Column(name = "token_hash")
    private String hash;

    @Embedded
    private Sealed token;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "max_uses")
    private @Nullable Integer maxUses;

    private int uses;

    @Column(name = "is_trusted")
    private boolean trusted;

    @Column(name = "mail_domain")
    private @Nullable String domain;

    @SuppressWarnings("NullAway.Init")
    protected Invite() {}

    @SuppressWarnings("NullAway.Init")
    Invite(ClassId labClass) {
        this.labClass = labClass.value();
    }

    /** Gives the link its first secret, and its rules. */
    void begin(String firstHash, Sealed firstToken, InviteRules rules, Instant now) {
        renew(firstHash, firstToken, now);
        change(rules, now);
    }

    /** Gives the link a new secret under the same rules, and the usual time if it has an end; the former link is dead from now on. */
    void renew(String newHash, Sealed newToken, Instant now) {
        hash = newHash;
        token = newToken;
        uses = 0;
        open = true;
        expiresAt = expiresAt == null
                ? null
                : InviteRules.USUAL.lifetime().map(now::plus).orElse(null);
    }

    /** Changes who may come and until when; the link stays the same. */
    void change(InviteRules rules, Instant now) {
        expiresAt = rules.lifetime().map(now::plus).orElse(null);
        maxUses = rules.maxUses();
        domain = rules.domain() == null ? null : rules.domain().value();
        trusted = rules.trusted();
    }

    /** Whether people come in at once; else the teacher is asked about each. */
    boolean isTrusted() {
        return trusted;
    }

    /** Counts somebody who came by the link. */
    void used() {
        uses++;
    }

    /** Takes back the use of somebody who did not come after all. */
    void unused() {
        uses = Math.max(0, uses - 1);
    }

    void switchOff() {
        open = false;
    }

    void switchOn() {
        open = true;
    }

    /** Why nobody may come by this link now, or empty. */
    Optional<Text> closed(Instant now) {
        if (!open) {
            return Optional.of(Text.of("lab.join.off"));
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return Optional.of(Text.of("lab.join.expired"));
        }
        return maxUses != null && uses >= maxUses ? Optional.of(Text.of("lab.join.usedUp")) : Optional.empty();
    }

    /** Why whoever has this address, or none that can be read, may not come by this link; or empty. */
    Optional<Text> refuses(Optional<EmailAddress> address) {
        var rule = domain;
        if (rule == null || (address.isPresent() && allows(rule, address.get()))) {
            return Optional.empty();
        }
        return Optional.of(Text.of("lab.join.domain", rule));
    }

    /** A stored rule that cannot be read allows nobody. */
    private static boolean allows(String rule, EmailAddress address) {
        try {
            return MailDomain.ofRule(rule).equals(address.domain());
        } catch (InvalidValue unreadable) {
            return false;
        }
    }

    ClassId labClass() {
        return new ClassId(labClass);
    }

    Sealed token() {
        return token;
    }

    boolean isOpen() {
        return open;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Integer maxUses() {
        return maxUses;
    }

    int uses() {
        return uses;
    }

    @Nullable
    String domain() {
        return domain;
    }
}
