package io.croft.proxmox.connection;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The account that signs in to the cluster. Secrets are read from their supplier when needed and not kept. */
public sealed interface Credentials {

    /** The account as Proxmox VE writes it: {@code user@realm} or {@code user@realm!token}. */
    String account();

    /**
     * An API token; needs no second factor.
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

        /**
         * A token with a constant secret.
         *
         * @throws IllegalArgumentException when the id has another form
         */
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
     * A user with a password; signs in for a ticket, which is renewed before it expires.
     *
     * @param userId {@code user@realm}
     * @param password supplies the password
     * @param secondFactor used when the account requires a second factor; empty when there is none
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

        /**
         * A user with a constant password and no second factor.
         *
         * @throws IllegalArgumentException when the id has another form
         */
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
