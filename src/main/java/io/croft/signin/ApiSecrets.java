package io.croft.signin;

import io.croft.vault.RandomText;
import io.croft.vault.Secret;

/** Makes what callers of the API identify themselves with: a word that tells the kind, and 256 random bits. */
final class ApiSecrets {

    static final String PERSONAL = "croft_pat_";
    static final String ACCESS = "croft_at_";
    static final String REFRESH = "croft_rt_";

    /** Longer ones are nobody's and are not looked at. */
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
