package io.croft.simulator.access;

import org.jspecify.annotations.Nullable;

/**
 * The caller of a request.
 *
 * @param user {@code name@realm}
 * @param token name of the API token, or null after a sign-in by ticket
 */
public record Caller(String user, @Nullable String token) {

    public static final String ROOT = "root@pam";

    /** {@code user} or {@code user!token}, as in UPIDs. */
    public String owner() {
        return token == null ? user : user + "!" + token;
    }

    /** The one who may do anything, when signed in by ticket. */
    public boolean isRoot() {
        return user.equals(ROOT) && token == null;
    }
}
