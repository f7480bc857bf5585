package io.croft.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The company whose data a piece of work may see and change. An explicit scope takes precedence over the signed-in
 * actor. An explicit scope sees all projects of the company; the scope of an actor sees those that the actor sees.
 * Hibernate reads the scope when a transaction begins: enter the scope first, then open the transaction.
 */
public final class TenantScope {

    /** Reads every company, writes none. */
    static final TenantId EVERYONE = new TenantId(new java.util.UUID(0, 2));

    private static final ScopedValue<TenantScope> BOUND = ScopedValue.newInstance();

    private final TenantId company;
    private final Optional<UserId> member;

    private TenantScope(TenantId company, Optional<UserId> member) {
        this.company = company;
        this.member = member;
    }

    /** Runs work in the scope of one company. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            TenantId company, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, of(company)).call(work);
    }

    /** Runs work without a result in the scope of one company. */
    public static void run(TenantId company, Runnable work) {
        ScopedValue.where(BOUND, of(company)).run(work);
    }

    /**
     * Runs work that reads across all companies; writing data of a company inside it is refused. Only for look-ups by
     * Croft, not for queries of a person.
     */
    public static <T extends @Nullable Object, X extends Throwable> T everyone(ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(BOUND, of(EVERYONE)).call(work);
    }

    /** The company in force: the explicit scope, else the actor's, else nobody. */
    static TenantId current() {
        return inForce().company;
    }

    /** The person whose project memberships limit what is seen; empty when all projects of the company are seen. */
    static Optional<UserId> member() {
        return inForce().member;
    }

    /** The one company whose data may be written now; empty in the scope of nobody or of everyone. */
    public static Optional<TenantId> writable() {
        TenantId current = current();
        return current.equals(EVERYONE) || current.equals(TenantId.NOBODY) ? Optional.empty() : Optional.of(current);
    }

    static <T extends @Nullable Object, X extends Throwable> T ofActor(Actor actor, ScopedValue.CallableOp<T, X> work)
            throws X {
        return of(actor).within(work);
    }

    /** The scope in force, to be entered again on another thread. */
    static TenantScope inForce() {
        return BOUND.isBound()
                ? BOUND.get()
                : CurrentActor.find().map(TenantScope::of).orElseGet(() -> of(TenantId.NOBODY));
    }

    <T extends @Nullable Object, X extends Throwable> T within(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, this).call(work);
    }

    private static TenantScope of(TenantId company) {
        return new TenantScope(company, Optional.empty());
    }

    private static TenantScope of(Actor actor) {
        return new TenantScope(
                actor.seesEverything() ? EVERYONE : actor.company(),
                actor.role().seesWholeCompany() ? Optional.empty() : Optional.of(actor.id()));
    }
}
