package io.croft.simulator.api;

import io.croft.simulator.refusal.Forbidden;

/** What a caller needs before a route looks at the parameters. */
@FunctionalInterface
interface Permission {

    /** Everybody, even without sign-in. */
    Permission WORLD = new Permission() {
        @Override
        public void check(Call call) {}

        @Override
        public boolean needsSignIn() {
            return false;
        }
    };

    /** Every signed-in caller; the handler may check more. */
    Permission ANYBODY = _ -> {};

    /** Only the superuser, and not by token. */
    Permission ROOT = call -> {
        if (!call.signedIn().isRoot()) {
            throw new Forbidden("user != root@pam");
        }
    };

    void check(Call call);

    /** Whether the caller must say first who they are. */
    default boolean needsSignIn() {
        return true;
    }

    /** One of the privileges at a path with variables, such as {@code /vms/{vmid}}. */
    static Permission at(String template, String... any) {
        return call -> {
            String path = template;
            for (var variable : call.path().entrySet()) {
                path = path.replace("{" + variable.getKey() + "}", variable.getValue());
            }
            call.cluster().access().requireAny(call.signedIn(), path, any);
        };
    }
}
