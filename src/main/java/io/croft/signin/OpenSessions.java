package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The open sessions of this process, opened at sign-in under a new session id. */
@Component
class OpenSessions {

    private final Map<UUID, OpenSession> open = new ConcurrentHashMap<>();
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final StrangerSessions strangers;
    private final ImpersonationActivity impersonations;
    private final Clock clock;

    OpenSessions(StrangerSessions strangers, ImpersonationActivity impersonations, Clock clock) {
        this.impersonations = impersonations;
        this.strangers = strangers;
        this.clock = clock;
    }

    /**
     * Makes the session of the current request that of the person, under a new id, so that an id planted before is
     * useless.
     */
    void open(SessionPrincipal principal, int epoch) {
        currentRequest()
                .ifPresentOrElse(
                        attributes -> {
                            HttpServletRequest request = attributes.getRequest();
                            HttpSession session = request.getSession(true);
                            request.changeSessionId();
                            OpenSession mark = OpenSession.of(
                                    principal.actor(), epoch, request, clock.instant(), open, this::left);
                            session.setAttribute(OpenSession.ATTRIBUTE, mark);
                            strangers.becomesAPersons(session);
                            establish(principal);
                        },
                        () -> establish(principal));
    }

    /** Stores a changed principal in the current session. */
    void establish(SessionPrincipal principal) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(currentRequest()
                .map(ServletRequestAttributes::getRequest)
                .map(principal::authentication)
                .orElseGet(principal::authentication));
        SecurityContextHolder.setContext(context);
        currentRequest()
                .ifPresent(attributes -> contexts.saveContext(
                        context,
                        attributes.getRequest(),
                        Objects.requireNonNull(attributes.getResponse(), "a response")));
    }

    /** Updates the principal of a session: another name, role or profile takes effect with this request. */
    static void refresh(
            HttpServletRequest request, OpenSession open, Actor now, EnteredRights entered, ActingAs acting) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext former
                && former.getAuthentication() != null
                && former.getAuthentication().getPrincipal() instanceof SessionPrincipal principal) {
            SessionPrincipal own = principal.now(now, entered);
            SessionPrincipal changed = acting.of(open, own.actor()).map(own::as).orElse(own);
            if (!principal.equals(changed)) {
                session.setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(changed.authentication(request)));
            }
        }
    }

    /** Gives the current session a new id and the new epoch, so that a copy of the old id is useless. */
    void renew(int epoch) {
        currentRequest()
                .map(ServletRequestAttributes::getRequest)
                .ifPresent(request -> OpenSession.of(request).ifPresent(session -> {
                    session.confirm(epoch);
                    request.changeSessionId();
                }));
    }

    /** Keeps the current session under a new epoch. */
    void confirm(int epoch) {
        currentRequest()
                .flatMap(attributes -> OpenSession.of(attributes.getRequest()))
                .ifPresent(session -> session.confirm(epoch));
    }

    List<OpenSession> all() {
        return List.copyOf(open.values());
    }

    List<SessionSummary> of(UserId person) {
        Optional<UUID> current = current();
        return open.values().stream()
                .filter(session -> session.person().equals(person))
                .map(session -> session.summary(current))
                .sorted(Comparator.comparing(SessionSummary::lastSeen).reversed())
                .toList();
    }

    /** Ends a session of the person; false when there is no such session here. */
    boolean end(UserId person, UUID session) {
        return endAll(candidate ->
                        candidate.person().equals(person) && candidate.id().equals(session))
                > 0;
    }

    void endAll(UserId person) {
        endAll(session -> session.person().equals(person));
    }

    void endOthers(UserId person) {
        Optional<UUID> current = current();
        endAll(session -> session.person().equals(person) && !current.equals(Optional.of(session.id())));
    }

    void endAll(TenantId company) {
        endAll(session -> session.company().equals(company));
    }

    /** Ends the sessions opened at this moment or before. */
    void endAllOpenedBy(Instant moment) {
        endAll(session -> !session.since().isAfter(moment));
    }

    private int endAll(Predicate<OpenSession> which) {
        List<OpenSession> ending = open.values().stream().filter(which).toList();
        ending.forEach(OpenSession::end);
        return ending.size();
    }

    /** The session of the current request; empty for a stranger's. */
    Optional<OpenSession> here() {
        return currentRequest().flatMap(attributes -> OpenSession.of(attributes.getRequest()));
    }

    private Optional<UUID> current() {
        return here().map(OpenSession::id);
    }

    private void left(Impersonation impersonation) {
        impersonations.ended(impersonation, ImpersonationEnd.SIGNED_OUT);
    }

    private static Optional<ServletRequestAttributes> currentRequest() {
        return Optional.ofNullable((ServletRequestAttributes) RequestContextHolder.getRequestAttributes());
    }
}
