package io.croft.signin;

import io.croft.access.CurrentActor;
import io.croft.kernel.Unrecorded;
import io.croft.tenancy.InCompany;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What clients of the older routes expect to be kept between their calls, for each token and each sign-in by itself: the cluster they
 * work on. It ends with the token or sign-in; {@link ApiCaller} tells it.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("isAuthenticated()")
public class CallerMemory {

    private final ApiTokenRepository tokens;
    private final ApiSessionRepository sessions;
    private final InCompany inCompany;

    CallerMemory(ApiTokenRepository tokens, ApiSessionRepository sessions, InCompany inCompany) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.inCompany = inCompany;
    }

    /**
     * Keeps the cluster for whoever calls; the room that has clusters has checked it.
     *
     * @throws IllegalStateException outside of calls of the API
     */
    @Unrecorded("which cluster a program works on is its own concern")
    public void keepCluster(UUID cluster) {
        ApiCaller caller = ApiCaller.current().orElseThrow(() -> new IllegalStateException("No call of the API"));
        inCompany.<Integer>call(
                CurrentActor.require().home(),
                () -> caller.token()
                        ? tokens.choose(new ApiTokenId(caller.id()), cluster)
                        : sessions.choose(caller.id(), cluster));
    }
}
