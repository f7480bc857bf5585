package io.croft.simulator.access;

import io.croft.simulator.refusal.Refusal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes (RFC 6238) and recovery keys of users. */
public final class SecondFactors {

    /**
     * One factor of a user.
     *
     * @param secret Base32 for {@code totp}, empty for {@code recovery}
     * @param keys   recovery keys; a used one has left its place empty
     */
    public record Factor(String id, String type, String description, long created, String secret, List<String> keys) {}

    private static final int RECOVERY_KEYS = 10;
    private static final int PERIOD_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Map<String, List<Factor>> byUser = new ConcurrentHashMap<>();
    private final Clock clock;

    public SecondFactors(Clock clock) {
        this.clock = clock;
    }

    public List<Factor> of(String user) {
        return byUser.getOrDefault(user, List.of());
    }

    public Map<String, List<Factor>> all() {
        return Map.copyOf(byUser);
    }

    /** Restores saved factors. */
    public void restore(Map<String, List<Factor>> factors) {
        byUser.putAll(factors);
    }

    /** Adds a time-based factor from its {@code otpauth} URI after one code proved it. */
    public Factor addTotp(String user, String uri, String code, String description) {
        String secret = secretOf(uri);
        if (!isCodeOf(secret, code)) {
            throw new Refusal("failed to verify TOTP challenge");
        }
        String id = "totp:" + HexFormat.of().formatHex(Secrets.random(8));
        return add(user, new Factor(id, "totp", description, clock.millis() / 1000, secret, List.of()));
    }

    /** Adds ten recovery keys, returned only here. */
    public Factor addRecovery(String user) {
        List<String> keys = IntStream.range(0, RECOVERY_KEYS)
                .mapToObj(_ -> HexFormat.of().formatHex(Secrets.random(8)).replaceAll("(....)(?!$)", "$1-"))
                .toList();
        return add(user, new Factor("recovery", "recovery", "", clock.millis() / 1000, "", keys));
    }

    public void remove(String user, String id) {
        List<Factor> left = new ArrayList<>(of(user));
        if (!left.removeIf(factor -> factor.id().equals(id))) {
            throw new Refusal("no such TFA entry");
        }
        if (left.isEmpty()) {
            byUser.remove(user);
        } else {
            byUser.put(user, left);
        }
    }

    /** What the challenge offers, as JSON; empty when the user has no second factor. */
    public Optional<String> offer(String user) {
        List<Factor> factors = of(user);
        if (factors.isEmpty()) {
            return Optional.empty();
        }
        List<String> offers = new ArrayList<>();
        for (Factor factor : factors) {
            offers.add(
                    factor.type().equals("totp")
                            ? "\"totp\":true"
                            : "\"recovery\":"
                                    + IntStream.range(0, factor.keys().size())
                                            .filter(place ->
                                                    !factor.keys().get(place).isEmpty())
                                            .boxed()
                                            .toList());
        }
        return Optional.of("{" + String.join(",", offers).replace(" ", "") + "}");
    }

    /** Checks an answer such as {@code totp:123456} or {@code recovery:xxxx}; a recovery key works once. */
    public boolean answers(String user, String answer) {
        int colon = answer.indexOf(':');
        String type = colon < 0 ? "" : answer.substring(0, colon);
        String value = answer.substring(colon + 1);
        return switch (type) {
            case "totp" ->
                of(user).stream().anyMatch(factor -> factor.type().equals("totp") && isCodeOf(factor.secret(), value));
            case "recovery" -> useKey(user, value);
            default -> false;
        };
    }

    private boolean useKey(String user, String key) {
        for (Factor factor : of(user)) {
            if (!key.isEmpty() && factor.keys().contains(key)) {
                List<String> left = factor.keys().stream()
                        .map(each -> each.equals(key) ? "" : each)
                        .toList();
                List<Factor> factors = new ArrayList<>(of(user));
                factors.replaceAll(each -> each.equals(factor)
                        ? new Factor(
                                factor.id(),
                                factor.type(),
                                factor.description(),
                                factor.created(),
                                factor.secret(),
                                left)
                        : each);
                byUser.put(user, factors);
                return true;
            }
        }
        return false;
    }

    private Factor add(String user, Factor factor) {
        byUser.merge(
                user,
                List.of(factor),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
        return factor;
    }

    private static String secretOf(String uri) {
        for (String parameter : String.valueOf(
                        URI.create(uri.replace(" ", "%20")).getRawQuery())
                .split("&")) {
            if (parameter.startsWith("secret=")) {
                return parameter.substring("secret=".length());
            }
        }
        throw new Refusal("failed to parse otpauth uri");
    }

    private boolean isCodeOf(String secret, String code) {
        long step = clock.millis() / 1000 / PERIOD_SECONDS;
        return IntStream.rangeClosed(-1, 1)
                .anyMatch(drift -> code(secret, step + drift).equals(code));
    }

    /** The code of a secret at a time step of thirty seconds. */
    static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(base32(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] base32(String text) {
        BigInteger value = BigInteger.ONE;
        for (char each : text.toUpperCase(Locale.ROOT).replace("=", "").toCharArray()) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(each)));
        }
        int bytes = text.replace("=", "").length() * 5 / 8;
        byte[] all = value.shiftRight(text.replace("=", "").length() * 5 % 8).toByteArray();
        byte[] key = new byte[bytes];
        System.arraycopy(all, all.length - bytes, key, 0, bytes);
        return key;
    }
}
