package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.IpAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The session of a person; removes itself from the register when it ends. */
final class OpenSession implements HttpSessionBindingListener {

    /** An epoch that no person has. */
    static final int NEVER = -1;

    static final String ATTRIBUTE = OpenSession.class.getName();

    private static final int LONGEST_BROWSER = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final UUID id = Identifier.next();
    private final UserId person;
    private final TenantId company;
    private final String address;
    private final String browser;
    private final Instant since;
    private volatile int epoch;
    private final HttpSession session;
    private final Map<UUID, OpenSession> register;
    private Optional<Impersonation> impersonation = Optional.empty();
    private final Consumer<Impersonation> left;

    private OpenSession(
            Actor actor,
            int epoch,
            HttpServletRequest request,
            Instant since,
            Map<UUID, OpenSession> register,
            Consumer<Impersonation> left) {
        this.left = left;
        this.epoch = epoch;
        this.person = actor.id();
        this.company = actor.home();
        this.address = Optional.ofNullable(request.getRemoteAddr())
                .map(IpAddress::shortest)
                .orElse("");
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        this.browser = agent.length() > LONGEST_BROWSER ? agent.substring(0, LONGEST_BROWSER) : agent;
        this.since = since;
        this.session = request.getSession();
        this.register = register;
    }

    /** Of somebody who has just got past the password; {@code left} hears when it ends during an impersonation. */
    static OpenSession of(
            Actor actor,
            int epoch,
            HttpServletRequest request,
            Instant since,
            Map<UUID, OpenSession> register,
            Consumer<Impersonation> left) {
        return new OpenSession(actor, epoch, request, since, register, left);
    }

    /** In whose name its person acts; mostly nobody's. */
    synchronized Optional<Impersonation> impersonation() {
        return impersonation;
    }

    /** False when its person acts in somebody's name already. */
    synchronized boolean begin(Impersonation begun) {
        boolean free = impersonation.isEmpty();
        if (free) {
            impersonation = Optional.of(begun);
        }
        return free;
    }

    /** Returns what has ended, the first time. */
    synchronized Optional<Impersonation> endImpersonation() {
        Optional<Impersonation> ended = impersonation;
        impersonation = Optional.empty();
        return ended;
    }

    /** As who its requests and its open sockets act; empty once it has ended. */
    Optional<SessionPrincipal> principal() {
        return context()
                .map(SecurityContext::getAuthentication)
                .map(Authentication::getPrincipal)
                .filter(SessionPrincipal.class::isInstance)
                .map(SessionPrincipal.class::cast);
    }

    /** Has it act as somebody from now on, also where calls come by a socket and no request does. */
    void actAs(SessionPrincipal principal) {
        Object details = context()
                .map(SecurityContext::getAuthentication)
                .map(Authentication::getDetails)
                .orElse(null);
        try {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(principal.authenticationFrom(details)));
        } catch (IllegalStateException endedMeanwhile) {
            // Nobody acts in it any more.
            return;
        }
    }

    private Optional<SecurityContext> context() {
        try {
            return Optional.ofNullable((SecurityContext)
                    session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    /** The session of a request; empty for a stranger. */
    static Optional<OpenSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session == null
                    ? Optional.empty()
                    : Optional.ofNullable((OpenSession) session.getAttribute(ATTRIBUTE));
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    static boolean isIn(HttpServletRequest request) {
        return of(request).isPresent();
    }

    /** The epoch under which it was opened or last confirmed. */
    int epoch() {
        return epoch;
    }

    void confirm(int current) {
        epoch = current;
    }

    UUID id() {
        return id;
    }

    UserId person() {
        return person;
    }

    TenantId company() {
        return company;
    }

    Instant since() {
        return since;
    }

    SessionSummary summary(Optional<UUID> current) {
        return new SessionSummary(id, address, browser, since, lastSeen(), current.equals(Optional.of(id)));
    }

    /** Ends the session on a separate thread, so that its screens do not mix with those of the request that ends it. */
    void end() {
        register.remove(id);
        Thread ending = Thread.ofVirtual().start(this::invalidate);
        try {
            ending.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void invalidate() {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // The session has ended already.
            return;
        }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        register.put(id, this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        register.remove(id);
        endImpersonation().ifPresent(left);
    }

    private Instant lastSeen() {
        try {
            return Instant.ofEpochMilli(session.getLastAccessedTime());
        } catch (IllegalStateException ended) {
            return since;
        }
    }
}
