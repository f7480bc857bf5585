package io.croft.signin;

import io.croft.vault.RandomText;
import io.croft.vault.Secret;

/** Generates API tokens: a prefix that tells the kind, and 256 random bits. */
final class ApiSecrets {

    static final String PERSONAL = "croft_pat_";
    static final String ACCESS = "croft_at_";
    static final String REFRESH = "croft_rt_";

    /** Longer texts are no tokens and are not looked up. */
    static final int LONGEST = 100;

    private ApiSecrets() {}

    static Secret personal() {
        return of(PERSONAL);
    }

    static Secret access() {
        return of(ACCESS);
    }

    static Secret refresh() {
        return of(REFRESH);
    }

    private static Secret of(String kind) {
        return Secret.of(kind + RandomText.token() + RandomText.token());
    }
}
