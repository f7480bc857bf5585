package io.croft.rest;

import io.croft.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Strong entity tags (RFC 9110, 8.8.3) from what a thing is at the moment, and the comparison that a change with {@code If-Match} asks for.
 * A call with that header is one transaction, so that nobody changes the thing between the comparison and the change.
 */
public final class EntityTag {

    private static final int BYTES = 12;
    private static final String ANY = "*";

    private EntityTag() {}

    /** The tag of an answer that shows nothing but facts that a caller may change. */
    public static String of(Object facts) {
        return "\"" + hash(facts) + "\"";
    }

    /** The tag of an answer that also shows what changes by itself, such as the state of machines; a change compares the facts alone. */
    public static String of(Object facts, Object shown) {
        return "\"" + hash(facts) + "-" + hash(shown) + "\"";
    }

    /**
     * Lets a change go on when its caller knows the facts as they are, or did not ask for the comparison.
     *
     * @param ifMatch the header, or null when the caller sent none
     * @throws Refusal 412 when the facts are others
     */
    public static void require(@Nullable String ifMatch, Object facts) {
        if (ifMatch == null) {
            return;
        }
        String now = hash(facts);
        boolean known = Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(tag -> names(tag, now));
        if (!known) {
            throw Refusal.with(HttpStatus.PRECONDITION_FAILED, Problem.of("rest.ifMatch"));
        }
    }

    private static boolean names(String tag, String hash) {
        return tag.equals(ANY) || tag.equals("\"" + hash + "\"") || tag.startsWith("\"" + hash + "-");
    }

    private static String hash(Object facts) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(facts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
