package io.croft.joining;

import io.croft.access.TenantOwned;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.MailDomain;
import io.croft.kernel.Text;
import io.croft.vault.FormerTable;
import io.croft.vault.Sealed;
import io.croft.vault.SecretPlace;
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
 * The one invite link of a target with its rules. Its secret is stored as a hash for look-up, and sealed so that
 * managers of the target can copy it again.
 */
@Entity
@Table(name = "joining_link")
@FormerTable("lab_invite")
class InviteLink extends TenantOwned {

    @Id
    @Column(name = "target_id")
    private UUID target;

    private String kind;

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
    protected InviteLink() {}

    @SuppressWarnings("NullAway.Init")
    InviteLink(TargetId target) {
        this.target = target.value();
        this.kind = target.kind();
    }

    /** Sets the first secret and the rules. */
    void begin(String firstHash, Sealed firstToken, LinkRules rules, Instant now) {
        renew(firstHash, firstToken, now);
        change(rules, now);
    }

    /**
     * Replaces the secret under the same rules; restarts the lifetime if the link has one. The former secret stops
     * working.
     */
    void renew(String newHash, Sealed newToken, Instant now) {
        hash = newHash;
        token = newToken;
        uses = 0;
        open = true;
        expiresAt = expiresAt == null
                ? null
                : LinkRules.USUAL.lifetime().map(now::plus).orElse(null);
    }

    /** Replaces the rules; the secret stays the same. */
    void change(LinkRules rules, Instant now) {
        expiresAt = rules.lifetime().map(now::plus).orElse(null);
        maxUses = rules.maxUses();
        domain = rules.domain() == null ? null : rules.domain().value();
        trusted = rules.trusted();
    }

    /** Whether people join without an approval. */
    boolean isTrusted() {
        return trusted;
    }

    /** Counts a use. */
    void used() {
        uses++;
    }

    /** Takes a use back. */
    void unused() {
        uses = Math.max(0, uses - 1);
    }

    void switchOff() {
        open = false;
    }

    void switchOn() {
        open = true;
    }

    /** Why nobody may use this link now; empty when it is open. */
    Optional<Text> closed(Instant now) {
        if (!open) {
            return Optional.of(Text.of("joining.join.off"));
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return Optional.of(Text.of("joining.join.expired"));
        }
        return maxUses != null && uses >= maxUses ? Optional.of(Text.of("joining.join.usedUp")) : Optional.empty();
    }

    /** Why a person with this address, or without a readable one, may not use this link; empty when they may. */
    Optional<Text> refuses(Optional<EmailAddress> address) {
        var rule = domain;
        if (rule == null || (address.isPresent() && allows(rule, address.get()))) {
            return Optional.empty();
        }
        return Optional.of(Text.of("joining.join.domain", rule));
    }

    /** False when the stored rule cannot be read. */
    private static boolean allows(String rule, EmailAddress address) {
        try {
            return MailDomain.ofRule(rule).equals(address.domain());
        } catch (InvalidValue unreadable) {
            return false;
        }
    }

    TargetId target() {
        return new TargetId(kind, target);
    }

    /** The place for which the secret is sealed. */
    SecretPlace place() {
        return new SecretPlace("joining_link", "sealed", target);
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
