package io.croft.ssh;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import java.security.PublicKey;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;

/**
 * The public key by which a host proves who it is.
 *
 * @param algorithm the key's type as in {@code known_hosts}, for example {@code ssh-ed25519}
 * @param fingerprint the key's SHA-256 fingerprint
 */
public record HostKey(String algorithm, KeyFingerprint fingerprint) {

    public HostKey {
        if (algorithm.isBlank() || algorithm.contains(" ")) {
            throw new IllegalArgumentException("Not the name of a key type: " + algorithm);
        }
    }

    /** Reads the form that {@link #toString()} writes: algorithm, one space, fingerprint. */
    public static HostKey parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a host key: " + text);
        }
        return new HostKey(parts[0], new KeyFingerprint(parts[1]));
    }

    /** The key itself, also where the host shows a certificate over it: that changes whenever it is issued anew. */
    static HostKey of(PublicKey shown) {
        PublicKey key = shown instanceof Certificate<?> certificate ? certificate.getKey() : shown;
        byte[] wireForm = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
        return new HostKey(KeyType.fromKey(key).toString(), KeyFingerprint.of(wireForm));
    }

    @Override
    public String toString() {
        return algorithm + " " + fingerprint;
    }
}
