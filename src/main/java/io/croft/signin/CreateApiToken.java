package io.croft.signin;

import java.util.Set;

/**
 * The wish for a token.
 *
 * @param scopes what it is good for; at least one
 * @param days for how long, 1 to 365
 * @param addresses from where it may be used
 */
public record CreateApiToken(ApiTokenName name, Set<ApiScope> scopes, int days, AddressList addresses) {

    public CreateApiToken {
        scopes = Set.copyOf(scopes);
    }
}
