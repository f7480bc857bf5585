package io.croft.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who acts on this thread: an actor bound for the duration of some work, else the signed-in person. */
public final class CurrentActor {

    private static final ScopedValue<Actor> BOUND = ScopedValue.newInstance();

    private CurrentActor() {}

    /** Who acts, or empty when nobody has signed in. */
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

    /** Who acts; {@link NobodyActs} when nobody has signed in. */
    public static Actor require() {
        return find().orElseThrow(NobodyActs::new);
    }

    static Optional<Actor> bound() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** Works as the given actor, in that actor's company; guards on facades see the actor's authorities, see {@link ActorContexts}. */
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
