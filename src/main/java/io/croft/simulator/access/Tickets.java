package io.croft.simulator.access;

import io.croft.simulator.Faults;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and verifies tickets ({@code PVE:user:time::signature}) and the CSRF tokens that go with them. */
public final class Tickets {

    /** How long a ticket is valid. */
    public static final long LIFETIME_SECONDS = 7200;

    private static final long CLOCK_SKEW_SECONDS = 300;
    private static final Pattern TICKET = Pattern.compile("PVE:(.+):([0-9A-F]{8})::([A-Za-z0-9+/=]+)");
    private static final Pattern CSRF = Pattern.compile("([0-9A-F]{8}):([A-Za-z0-9+/=]+)");
    private static final String CHALLENGE = "!tfa!";

    private final byte[] key;
    private final Clock clock;
    private final Faults faults;

    public Tickets(byte[] key, Clock clock, Faults faults) {
        this.key = key.clone();
        this.clock = clock;
        this.faults = faults;
    }

    /** A key for a new cluster. */
    public static byte[] newKey() {
        return Secrets.random(32);
    }

    /** A ticket for the user from now on. */
    public String issue(String user) {
        return sign("PVE:" + user + ":" + now());
    }

    public String csrfToken(String user) {
        String time = now();
        return time + ":" + signature("csrf:" + time + ":" + user).replace("=", "");
    }

    /** A ticket that is valid only for answering the second factor. */
    public String challenge(String user, String factors) {
        return sign("PVE:" + CHALLENGE + factors.replace(":", "%3A") + ":" + now(), user);
    }

    /** The user of a valid ticket. */
    public Optional<String> userOf(String ticket) {
        Matcher parts = TICKET.matcher(ticket);
        if (!parts.matches() || parts.group(1).startsWith(CHALLENGE) || isStale(parts.group(2), LIFETIME_SECONDS)) {
            return Optional.empty();
        }
        return same(sign("PVE:" + parts.group(1) + ":" + parts.group(2)), ticket)
                ? Optional.of(parts.group(1))
                : Optional.empty();
    }

    public boolean isChallengeFor(String user, String ticket) {
        Matcher parts = TICKET.matcher(ticket);
        return parts.matches()
                && parts.group(1).startsWith(CHALLENGE)
                && !isStale(parts.group(2), CLOCK_SKEW_SECONDS)
                && same(sign("PVE:" + parts.group(1) + ":" + parts.group(2), user), ticket);
    }

    public boolean isCsrfTokenOf(String user, String token) {
        Matcher parts = CSRF.matcher(token);
        return parts.matches()
                && !isStale(parts.group(1), LIFETIME_SECONDS)
                && same(signature("csrf:" + parts.group(1) + ":" + user).replace("=", ""), parts.group(2));
    }

    private boolean isStale(String hexTime, long lifetime) {
        long age = clock.millis() / 1000 - Long.parseLong(hexTime, 16);
        return age > lifetime || age < -CLOCK_SKEW_SECONDS;
    }

    private String now() {
        return "%08X".formatted(clock.millis() / 1000);
    }

    private String sign(String plain) {
        return sign(plain, "");
    }

    private String sign(String plain, String hidden) {
        return plain + "::" + signature(plain + "|" + hidden);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(Secrets.bytes(faults.ticketEpoch() + "|"));
            return Base64.getEncoder().encodeToString(mac.doFinal(Secrets.bytes(text)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(Secrets.bytes(expected), Secrets.bytes(given));
    }
}
