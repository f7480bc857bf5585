package io.croft.activity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 (RFC 2104) with the key of the chain. The input is a sequence of fields, each preceded by its length in
 * bytes, so that different records never have the same input.
 */
final class ChainMac {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String RECORD = "croft-activity-record-1";
    private static final String HEAD = "croft-activity-head-1";
    private static final int MISSING = -1;

    private final UUID keyId;
    private final SecretKeySpec key;

    ChainMac(UUID keyId, String base64) {
        this.keyId = keyId;
        this.key = new SecretKeySpec(Base64.getDecoder().decode(base64), ALGORITHM);
    }

    UUID keyId() {
        return keyId;
    }

    /** The HMAC of a record and the HMAC before it; 64 hexadecimal digits. */
    String of(String previous, long number, StoredEntry entry) {
        Mac mac = begin(RECORD, previous, Long.toString(number));
        field(mac, entry.at().toString());
        field(mac, entry.kind());
        field(mac, entry.result());
        field(mac, entry.action());
        field(mac, text(entry.company()));
        field(mac, text(entry.actor()));
        field(mac, entry.actorName());
        field(mac, entry.thingKind());
        field(mac, entry.thingId());
        field(mac, entry.thingName());
        field(mac, entry.words());
        field(mac, entry.details());
        field(mac, entry.address());
        field(mac, entry.agent());
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** The HMAC of the head. */
    String of(ChainHead head) {
        return HexFormat.of()
                .formatHex(begin(
                                HEAD,
                                Long.toString(head.number()),
                                head.mac(),
                                Long.toString(head.cutNumber()),
                                head.cutMac())
                        .doFinal());
    }

    private Mac begin(String... fields) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String field : fields) {
                field(mac, field);
            }
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 belongs to every JDK", e);
        }
    }

    private static void field(Mac mac, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? MISSING : bytes.length)
                .array());
        mac.update(bytes);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
