package io.croft.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who acts and for whom, taken along to another thread: scopes do not cross threads by themselves. */
public final class ActorContext {

    private final Optional<Actor> actor;
    private final TenantScope scope;

    private ActorContext(Optional<Actor> actor, TenantScope scope) {
        this.actor = actor;
        this.scope = scope;
    }

    /** Remembers who acts on this thread. */
    public static ActorContext capture() {
        return new ActorContext(CurrentActor.find(), TenantScope.inForce());
    }

    /** Works as the remembered actor in the remembered scope. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return actor.isPresent() ? CurrentActor.call(actor.get(), () -> scope.within(work)) : scope.within(work);
    }

    /** Wraps work so that another thread runs it as the remembered actor. */
    public Runnable wrap(Runnable work) {
        return () -> this.<@Nullable Object, RuntimeException>call(() -> {
            work.run();
            return null;
        });
    }
}
