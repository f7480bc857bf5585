package io.croft.simulator.access;

/** Codes as an authenticator on a phone would show them now. */
public final class TotpCodes {

    private static final int PERIOD_MILLIS = 30_000;

    private TotpCodes() {}

    public static String now(String secret) {
        return SecondFactors.code(secret, System.currentTimeMillis() / PERIOD_MILLIS);
    }
}
