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
 * Strong entity tags (RFC 9110, 8.8.3) made from the content of a thing, and their comparison for changes with
 * {@code If-Match}. A call with that header is one transaction, so that the thing does not change between the
 * comparison and the change.
 */
public final class EntityTag {

    private static final int BYTES = 12;
    private static final String ANY = "*";

    private EntityTag() {}

    /** The tag of an answer that contains only facts a caller may change. */
    public static String of(Object facts) {
        return "\"" + hash(facts) + "\"";
    }

    /**
     * The tag of an answer that also contains what changes by itself, such as states of machines; {@link #require}
     * compares the facts only.
     */
    public static String of(Object facts, Object shown) {
        return "\"" + hash(facts) + "-" + hash(shown) + "\"";
    }

    /**
     * Returns when the header is missing or matches the present facts.
     *
     * @param ifMatch the header, or null when the caller sent none
     * @throws Refusal 412 when the facts have changed
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
