package io.croft.outgoing;

import io.croft.vault.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header {@value #HEADER} of a message, by which the receiver checks who sent it and when. */
public final class Signature {

    public static final String HEADER = "X-Croft-Signature";

    private static final String MAC = "HmacSHA256";

    private Signature() {}

    /** {@code t=<seconds>,v1=<HMAC-SHA256 over "seconds.body" in hexadecimal>}: an old message cannot be passed off as a new one. */
    public static String of(Secret secret, Instant now, String body) {
        String seconds = String.valueOf(now.getEpochSecond());
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), MAC));
            byte[] signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}
