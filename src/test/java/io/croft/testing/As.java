package io.croft.testing;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import org.jspecify.annotations.Nullable;

/** Acts as somebody for the length of a call. */
public final class As {

    private As() {}

    /** Somebody new of this role in this company. */
    public static Actor actor(Role role, TenantId company) {
        return Actor.of(new UserId(Identifier.next()), role.name().toLowerCase(java.util.Locale.ROOT), role, company);
    }

    /** A super admin who has entered no company. */
    public static Actor superAdmin() {
        return actor(Role.SUPER_ADMIN, TenantId.PROVIDER);
    }

    /** A company nobody else uses. */
    public static TenantId newCompany() {
        return new TenantId(Identifier.next());
    }

    public static <T extends @Nullable Object, X extends Throwable> T call(
            Actor actor, ScopedValue.CallableOp<T, X> work) throws X {
        return CurrentActor.call(actor, work);
    }

    public static void run(Actor actor, Runnable work) {
        CurrentActor.run(actor, work);
    }
}
