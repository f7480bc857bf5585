package io.croft.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The actor and scope of one thread, to be used on another one: {@link ScopedValue}s are not inherited by other
 * threads.
 */
public final class ActorContext {

    private final Optional<Actor> actor;
    private final TenantScope scope;

    private ActorContext(Optional<Actor> actor, TenantScope scope) {
        this.actor = actor;
        this.scope = scope;
    }

    /** Captures the actor and scope of this thread. */
    public static ActorContext capture() {
        return new ActorContext(CurrentActor.find(), TenantScope.inForce());
    }

    /** Runs work as the captured actor in the captured scope. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return actor.isPresent() ? CurrentActor.call(actor.get(), () -> scope.within(work)) : scope.within(work);
    }

    /** Returns work that runs as the captured actor on whichever thread it is called. */
    public Runnable wrap(Runnable work) {
        return () -> this.<@Nullable Object, RuntimeException>call(() -> {
            work.run();
            return null;
        });
    }
}
