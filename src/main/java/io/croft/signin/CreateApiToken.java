package io.croft.signin;

import java.util.Set;

/**
 * A token to make.
 *
 * @param name its name
 * @param scopes at least one
 * @param days lifetime in days, 1 to 365
 * @param addresses from where it may be used
 */
public record CreateApiToken(ApiTokenName name, Set<ApiScope> scopes, int days, AddressList addresses) {

    public CreateApiToken {
        scopes = Set.copyOf(scopes);
    }
}
