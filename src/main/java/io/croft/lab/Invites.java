package io.croft.lab;

import io.croft.vault.SecretPlace;
import io.croft.vault.Vault;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invite link of a class, for its teacher. */
@Service
@Transactional
@PreAuthorize("hasAuthority('class.manage')")
public class Invites {

    private final InviteRepository invites;
    private final JoinRequestRepository requests;
    private final LabClassAccess access;
    private final Vault vault;
    private final Clock clock;

    Invites(InviteRepository invites, JoinRequestRepository requests, LabClassAccess access, Vault vault, Clock clock) {
        this.invites = invites;
        this.requests = requests;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
    }

    /** The link as the class page shows it; none when the class is gone or not the acting person's. */
    @Transactional(readOnly = true)
    public Optional<InviteDetails> find(ClassId labClass) {
        return access.find(labClass)
                .flatMap(found -> invites.findByLabClass(labClass.value()))
                .map(this::details);
    }

    /** Gives the class a new link under the same rules; the former one is dead from now on, and who was refused may ask again by the new one. */
    public InviteDetails renew(ClassId labClass) {
        var invite = require(labClass);
        var token = InviteToken.next();
        invite.renew(token.hash(), vault.seal(token.secret(), place(invite)), clock.instant());
        requests.forgetRefused(labClass.value());
        return details(invite);
    }

    /** Changes who may come by the link and until when, counted from now; the link stays the same. */
    public InviteDetails change(ClassId labClass, InviteRules rules) {
        var invite = require(labClass);
        invite.change(rules, clock.instant());
        return details(invite);
    }

    /** Lets nobody in by the link until it is switched on again. */
    public void switchOff(ClassId labClass) {
        require(labClass).switchOff();
    }

    /** Lets people in by the link again, within its rules. */
    public void switchOn(ClassId labClass) {
        require(labClass).switchOn();
    }

    /** Opens a new class's first link. */
    void open(ClassId labClass) {
        var token = InviteToken.next();
        var invite = new Invite(labClass);
        invite.begin(token.hash(), vault.seal(token.secret(), place(invite)), InviteRules.USUAL, clock.instant());
        invites.save(invite);
    }

    /** Closes the link of a class that is being deleted. */
    void close(ClassId labClass) {
        invites.findByLabClass(labClass.value()).ifPresent(Invite::switchOff);
    }

    private static SecretPlace place(Invite invite) {
        return new SecretPlace("lab_invite", "sealed", invite.labClass().value());
    }

    private Invite require(ClassId labClass) {
        access.require(labClass);
        return invites.hold(labClass.value()).orElseThrow(() -> new ClassNotFound(labClass));
    }

    private InviteDetails details(Invite invite) {
        return new InviteDetails(
                "join/" + vault.open(invite.token(), place(invite)).reveal(),
                invite.isOpen(),
                invite.closed(clock.instant()).orElse(null),
                invite.expiresAt(),
                invite.maxUses(),
                invite.uses(),
                invite.domain(),
                invite.isTrusted());
    }
}
