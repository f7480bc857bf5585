package io.croft.activity;

import java.util.Locale;

/** The kinds of activities. */
public enum ActivityKind {
    /** Login, logout, failed sign-in. */
    AUTHENTICATION,
    /** A right that was refused, given or taken. */
    AUTHORIZATION,
    /** Somebody read data; written unless {@code croft.activity.data-access} is false. */
    DATA_ACCESS,
    DATA_CHANGE,
    CONFIGURATION,
    SSL_CERTIFICATE,
    SECURITY,
    VM_MANAGEMENT,
    COMPANY,
    USER,
    /** A call of the API; written unless {@code croft.activity.api-calls} is false. */
    API_CALL,
    JOB,
    ERROR;

    /** The name in exports and URLs, such as {@code data_change}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
