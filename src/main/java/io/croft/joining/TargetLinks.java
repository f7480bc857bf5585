package io.croft.joining;

import io.croft.kernel.InnerBean;
import io.croft.vault.Vault;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links of targets, for the rooms that own the targets: each target has one link as long as it exists. Takes part
 * in the transaction of the caller.
 */
@InnerBean("opens and removes links in the transaction in which the room that owns the target makes and removes it")
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TargetLinks {

    private final InviteLinkRepository links;
    private final WaitingRepository waiting;
    private final JoinRequestRepository requests;
    private final JoinActivity activity;
    private final Vault vault;
    private final Clock clock;

    TargetLinks(
            InviteLinkRepository links,
            WaitingRepository waiting,
            JoinRequestRepository requests,
            JoinActivity activity,
            Vault vault,
            Clock clock) {
        this.links = links;
        this.waiting = waiting;
        this.requests = requests;
        this.activity = activity;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes the link of a new target, with {@link LinkRules#USUAL}. */
    public void open(TargetId target) {
        var token = LinkToken.next();
        var link = new InviteLink(target);
        link.begin(token.hash(), vault.seal(token.secret(), link.place()), LinkRules.USUAL, clock.instant());
        links.save(link);
        activity.made(link);
    }

    /** Closes the link of a target that is about to be removed; does nothing without a link. */
    public void close(TargetId target) {
        links.findByTarget(target.value()).ifPresent(InviteLink::switchOff);
    }

    /** Deletes the link of a removed target with its waiting line and requests; does nothing without a link. */
    public void remove(TargetId target) {
        links.hold(target.value()).ifPresent(link -> {
            waiting.deleteAllOf(target.value());
            requests.deleteAllOf(target.value());
            links.delete(link);
        });
    }
}
