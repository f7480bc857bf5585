package io.croft.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sessions without a signed-in person. They end after ten minutes without a request, and their number is limited by
 * half of the heap; beyond it the oldest one ends.
 */
@Component
class StrangerSessions implements HttpSessionListener {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(StrangerSessions.class);
    private static final long BYTES_OF_ONE = 1L << 20;
    private static final int FEWEST = 100;

    private final int most;
    private final LinkedHashMap<String, HttpSession> open = new LinkedHashMap<>();

    @Autowired
    StrangerSessions() {
        this((int) Math.max(FEWEST, Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_ONE));
    }

    StrangerSessions(int most) {
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        session.setMaxInactiveInterval((int) LIFETIME.toSeconds());
        session.setAttribute(StrangerMark.ATTRIBUTE, new StrangerMark(session.getId()));
        one(session).ifPresent(oldest -> Thread.ofVirtual().start(() -> end(oldest)));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession());
    }

    /** A person has signed in: the session gets the usual lifetime. */
    void becomesAPersons(HttpSession session) {
        forget(session);
        session.removeAttribute(StrangerMark.ATTRIBUTE);
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(session.getServletContext().getSessionTimeout())
                        .toSeconds());
    }

    synchronized int count() {
        return open.size();
    }

    private synchronized Optional<HttpSession> one(HttpSession more) {
        open.put(more.getId(), more);
        return open.size() > most ? Optional.of(open.pollFirstEntry().getValue()) : Optional.empty();
    }

    /** Finds the session by the id in its mark, since its id may have changed. */
    private synchronized void forget(HttpSession session) {
        open.remove(session.getId());
        if (session.getAttribute(StrangerMark.ATTRIBUTE) instanceof StrangerMark mark) {
            open.remove(mark.id());
        }
    }

    private static void end(HttpSession oldest) {
        try {
            oldest.invalidate();
            LOG.debug("Ended the oldest session of a stranger to make room for another");
        } catch (IllegalStateException endedMeanwhile) {
            LOG.trace("It ended by itself", endedMeanwhile);
        }
    }

    /** The id under which the session was counted. */
    private record StrangerMark(String id) {

        static final String ATTRIBUTE = StrangerMark.class.getName();
    }
}
