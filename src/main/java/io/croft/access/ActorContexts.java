package io.croft.access;

import io.croft.kernel.InnerBean;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Gives Spring Security the actor bound by {@link CurrentActor#call}, or else the authentication of the given strategy.
 * Guards on facades and {@link CurrentActor} therefore always refer to the same person, on every thread.
 */
@InnerBean("tells Spring Security who acts; every guard asks it")
public final class ActorContexts implements SecurityContextHolderStrategy {

    private final SecurityContextHolderStrategy signedIn;

    /** Falls back to the given strategy where no actor is bound. */
    public ActorContexts(SecurityContextHolderStrategy signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public SecurityContext getContext() {
        return CurrentActor.bound()
                .<SecurityContext>map(actor -> new SecurityContextImpl(new ActorAuthentication(actor)))
                .orElseGet(signedIn::getContext);
    }

    @Override
    public Supplier<SecurityContext> getDeferredContext() {
        return CurrentActor.bound().isPresent() ? this::getContext : signedIn.getDeferredContext();
    }

    @Override
    public void setContext(SecurityContext context) {
        signedIn.setContext(context);
    }

    @Override
    public void setDeferredContext(Supplier<SecurityContext> context) {
        signedIn.setDeferredContext(context);
    }

    @Override
    public void clearContext() {
        signedIn.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return signedIn.createEmptyContext();
    }
}
