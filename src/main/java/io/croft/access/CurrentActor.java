package io.croft.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of this thread: the one bound by {@link #call}, or else the signed-in person. */
public final class CurrentActor {

    private static final ScopedValue<Actor> BOUND = ScopedValue.newInstance();

    private CurrentActor() {}

    /** The actor, or empty when none is bound and nobody is signed in. */
    public static Optional<Actor> find() {
        if (BOUND.isBound()) {
            return Optional.of(BOUND.get());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }

    /**
     * The actor.
     *
     * @throws NobodyActs when none is bound and nobody is signed in
     */
    public static Actor require() {
        return find().orElseThrow(NobodyActs::new);
    }

    static Optional<Actor> bound() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /**
     * Runs work as the given actor, in the scope of the company this actor works in. Guards on facades see the
     * authorities of this actor, see {@link ActorContexts}.
     */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            Actor actor, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, actor).call(() -> TenantScope.ofActor(actor, work));
    }

    /** Like {@link #call}, for work without a result. */
    public static void run(Actor actor, Runnable work) {
        CurrentActor.<@Nullable Object, RuntimeException>call(actor, () -> {
            work.run();
            return null;
        });
    }
}
