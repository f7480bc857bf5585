package io.croft.signin;

import io.croft.access.Actor;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether somebody still acts in another person's name, asked at each request and every five seconds: until its time is up, and while
 * they may, the person may do no more than they, and both may be in. An end is told and recorded once, whoever finds it.
 */
@Component
class ActingAs {

    private static final Logger LOG = LoggerFactory.getLogger(ActingAs.class);

    private final OpenSessions sessions;
    private final SessionStanding standing;
    private final EnteredRights entered;
    private final ImpersonationRight right;
    private final ImpersonationActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActingAs(
            OpenSessions sessions,
            SessionStanding standing,
            EnteredRights entered,
            ImpersonationRight right,
            ImpersonationActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.standing = standing;
        this.entered = entered;
        this.right = right;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /** As who a session acts whose own person may act like this now; empty when in nobody else's name. */
    Optional<Actor> of(OpenSession session, Actor own) {
        return session.impersonation().flatMap(impersonation -> of(session, own, impersonation));
    }

    private Optional<Actor> of(OpenSession session, Actor own, Impersonation impersonation) {
        if (!clock.instant().isBefore(impersonation.until())) {
            end(session, ImpersonationEnd.EXPIRED);
            return Optional.empty();
        }
        Optional<Actor> person = standing.of(impersonation.person())
                .filter(one -> right.refusal(own, one).isEmpty());
        if (person.isEmpty()) {
            end(session, ImpersonationEnd.REFUSED);
        }
        return person.map(one -> right.acting(impersonation, one));
    }

    /** Ends it, if it has not ended: the session acts in its own person's name at once, also for calls over an open socket. */
    void end(OpenSession session, ImpersonationEnd why) {
        session.endImpersonation().ifPresent(ended -> {
            try {
                comeBack(session);
            } finally {
                events.publishEvent(new ImpersonationOver(ended.id()));
                activity.ended(ended, why);
            }
        });
    }

    /** Has a session act in its own person's name in which nobody acts in another's. */
    private void comeBack(OpenSession session) {
        session.principal()
                .filter(principal -> principal.actor().isImpersonated())
                .ifPresent(principal -> standing.holder(session)
                        .map(own -> principal.now(own, entered))
                        .ifPresentOrElse(session::actAs, session::end));
    }

    /** Also where only screens listen and no request comes. */
    @Scheduled(fixedDelayString = "PT5S")
    void endFormer() {
        for (OpenSession session : sessions.all()) {
            try {
                look(session);
            } catch (RuntimeException failed) {
                LOG.warn("Cannot tell whether somebody still acts in another's name; it is tried again", failed);
            }
        }
    }

    private void look(OpenSession session) {
        session.impersonation()
                .ifPresentOrElse(
                        impersonation -> standing.holder(session)
                                .map(own -> own.isProvider()
                                        ? own.entering(impersonation.by().entered())
                                        : own)
                                .map(entered::of)
                                .ifPresent(own -> of(session, own, impersonation)),
                        () -> comeBack(session));
    }
}
