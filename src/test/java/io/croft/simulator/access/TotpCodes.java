package io.croft.simulator.access;

import java.time.Instant;

/** Codes as an authenticator on a phone would show them. */
public final class TotpCodes {

    private static final int PERIOD_MILLIS = 30_000;

    private TotpCodes() {}

    public static String now(String secret) {
        return at(secret, Instant.now());
    }

    public static String at(String secret, Instant time) {
        return SecondFactors.code(secret, time.toEpochMilli() / PERIOD_MILLIS);
    }
}
