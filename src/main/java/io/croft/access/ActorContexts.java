package io.croft.access;

import io.croft.kernel.InnerBean;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Shows Spring Security the actor that is bound by {@link CurrentActor#call}, else whom the given strategy knows. So a
 * guard on a facade and {@link CurrentActor} never speak of two different people, on whichever thread and from the first
 * job that resumes at start.
 */
@InnerBean("tells Spring Security who acts; every guard asks it")
public final class ActorContexts implements SecurityContextHolderStrategy {

    private final SecurityContextHolderStrategy signedIn;

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
