package io.croft.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends sessions after {@code croft.session.absolute-lifetime}, also busy ones; checks once a minute. */
@Component
class SessionLifetime {

    private final OpenSessions sessions;
    private final Clock clock;
    private final Duration longest;

    SessionLifetime(OpenSessions sessions, Clock clock, @Value("${croft.session.absolute-lifetime}") Duration longest) {
        if (!longest.isPositive()) {
            throw new IllegalArgumentException("croft.session.absolute-lifetime must be longer than nothing");
        }
        this.sessions = sessions;
        this.clock = clock;
        this.longest = longest;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void endOld() {
        sessions.endAllOpenedBy(clock.instant().minus(longest));
    }
}
