package io.croft.proxmox.connection;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who signs in to the cluster. Secrets are asked for when they are needed and are not kept. */
public sealed interface Credentials {

    /** The account as Proxmox VE writes it: {@code user@realm} or {@code user@realm!token}. */
    String account();

    /**
     * An API token; passes the second factor.
     *
     * @param tokenId {@code user@realm!name}
     * @param secret supplies the UUID that was shown when the token was made
     */
    record ApiToken(String tokenId, Supplier<String> secret) implements Credentials {

        private static final Pattern TOKEN_ID = Pattern.compile("[^\\s:/!@]+(@[^\\s:/!@]+)+![A-Za-z][A-Za-z0-9._-]+");

        public ApiToken {
            if (!TOKEN_ID.matcher(tokenId).matches()) {
                throw new IllegalArgumentException("Not a token id (user@realm!name): '" + tokenId + "'");
            }
        }

        /** A token whose secret is at hand. */
        public static ApiToken of(String tokenId, String secret) {
            return new ApiToken(tokenId, () -> secret);
        }

        @Override
        public String account() {
            return tokenId;
        }

        @Override
        public String toString() {
            return "ApiToken[" + tokenId + ", ***]";
        }
    }

    /**
     * A user with a password; signs in for a ticket that is renewed in time.
     *
     * @param userId {@code user@realm}
     * @param password supplies the password
     * @param secondFactor what to show when the account asks for a second factor
     */
    record UserPassword(
            String userId,
            Supplier<String> password,
            @Nullable SecondFactor secondFactor) implements Credentials {

        private static final Pattern USER_ID = Pattern.compile("[^\\s:/]+@[A-Za-z][A-Za-z0-9._-]+");

        public UserPassword {
            if (!USER_ID.matcher(userId).matches()) {
                throw new IllegalArgumentException("Not a user id (user@realm): '" + userId + "'");
            }
        }

        /** A user without second factor whose password is at hand. */
        public static UserPassword of(String userId, String password) {
            return new UserPassword(userId, () -> password, null);
        }

        @Override
        public String account() {
            return userId;
        }

        @Override
        public String toString() {
            return "UserPassword[" + userId + ", ***]";
        }
    }
}
