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
    private final CourseAccess access;
    private final Vault vault;
    private final Clock clock;

    Invites(InviteRepository invites, JoinRequestRepository requests, CourseAccess access, Vault vault, Clock clock) {
        this.invites = invites;
        this.requests = requests;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
    }

    /** The link as the class page shows it; none when the class is gone or not the acting person's. */
    @Transactional(readOnly = true)
    public Optional<InviteDetails> find(ClassId course) {
        return access.find(course)
                .flatMap(found -> invites.findByCourse(course.value()))
                .map(this::details);
    }

    /** Gives the class a new link under the same rules; the former one is dead from now on, and who was refused may ask again by the new one. */
    public InviteDetails renew(ClassId course) {
        var invite = require(course);
        var token = InviteToken.next();
        invite.renew(token.hash(), vault.seal(token.secret(), place(invite)), clock.instant());
        requests.forgetRefused(course.value());
        return details(invite);
    }

    /** Changes who may come by the link and until when, counted from now; the link stays the same. */
    public InviteDetails change(ClassId course, InviteRules rules) {
        var invite = require(course);
        invite.change(rules, clock.instant());
        return details(invite);
    }

    /** Lets nobody in by the link until it is switched on again. */
    public void switchOff(ClassId course) {
        require(course).switchOff();
    }

    /** Lets people in by the link again, within its rules. */
    public void switchOn(ClassId course) {
        require(course).switchOn();
    }

    /** Opens a new class's first link. */
    void open(ClassId course) {
        var token = InviteToken.next();
        var invite = new Invite(course);
        invite.begin(token.hash(), vault.seal(token.secret(), place(invite)), InviteRules.USUAL, clock.instant());
        invites.save(invite);
    }

    /** Closes the link of a class that is being deleted. */
    void close(ClassId course) {
        invites.findByCourse(course.value()).ifPresent(Invite::switchOff);
    }

    private static SecretPlace place(Invite invite) {
        return new SecretPlace("lab_invite", "sealed", invite.course().value());
    }

    private Invite require(ClassId course) {
        access.require(course);
        return invites.hold(course.value()).orElseThrow(() -> new ClassNotFound(course));
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
