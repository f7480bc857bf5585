package io.croft.signin.rest;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.UserId;
import io.croft.rest.ApiPath;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * What makes a call the same as an earlier one.
 *
 * @param call person, the company they work in, route and key, as a UUID by name (version 5) of their SHA-256
 * @param asked query and body, as a SHA-256
 */
record CallMark(UUID call, UserId person, String asked) {

    static CallMark of(RereadRequest request, String key) {
        Actor actor = CurrentActor.require();
        String route = ApiPath.of(request).toString();
        String who = String.join("\n", actor.id().toString(), actor.company().toString(), route, key);
        ByteBuffer bits = ByteBuffer.wrap(hash(who.getBytes(StandardCharsets.UTF_8), new byte[0]));
        byte[] query =
                (Objects.requireNonNullElse(request.getQueryString(), "") + "\n").getBytes(StandardCharsets.UTF_8);
        return new CallMark(
                named(bits.getLong(), bits.getLong()),
                actor.id(),
                HexFormat.of().formatHex(hash(query, request.body())));
    }

    /** With the bits that tell version and variant (RFC 9562); the database refuses what has none of them. */
    private static UUID named(long high, long low) {
        return new UUID((high & ~0xF000L) | 0x5000L, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    private static byte[] hash(byte[] first, byte[] then) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(then);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
